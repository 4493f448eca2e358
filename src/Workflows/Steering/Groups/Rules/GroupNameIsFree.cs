using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Steering.Groups.Rules;

/// <summary>Two steering groups do not have the same name.</summary>
internal static class GroupNameIsFree
{
    public static Refusal? Check(bool isTaken, string name) => isTaken ? new() { Rule = nameof(GroupNameIsFree), Field = "namn", Arguments = [name] } : null;
}
