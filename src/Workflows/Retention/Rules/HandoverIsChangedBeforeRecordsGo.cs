using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>What was said of a handover stays when the records are gone: the protocol rests on it.</summary>
internal static class HandoverIsChangedBeforeRecordsGo
{
    public static Refusal? Check(bool areGone) =>
        !areGone ? null : new() { Rule = nameof(HandoverIsChangedBeforeRecordsGo) };
}
