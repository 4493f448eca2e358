using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Steering.Groups.Rules;

/// <summary>An organisation or a municipality belongs to one group only, so that it is plain whose a new track is.</summary>
internal static class AreaBelongsToOneGroup
{
    public static Refusal? Check(string field, string? group) => group is null ? null : new() { Rule = nameof(AreaBelongsToOneGroup), Field = field, Arguments = [group] };
}
