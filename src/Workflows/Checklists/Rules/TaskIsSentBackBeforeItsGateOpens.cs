using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Rules;

/// <summary>What let a track through a gate stays as it was.</summary>
internal static class TaskIsSentBackBeforeItsGateOpens
{
    public static Refusal? Check(string gate, bool gateHasOpened) =>
        gateHasOpened ? new() { Rule = nameof(TaskIsSentBackBeforeItsGateOpens), Arguments = [gate] } : null;
}
