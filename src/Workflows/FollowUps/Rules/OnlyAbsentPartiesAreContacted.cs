using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>A contact afterwards concerns a party that was absent.</summary>
internal static class OnlyAbsentPartiesAreContacted
{
    public static Refusal? Check(SyncMeetingParty? party) => party?.WasPresent is false ? null : new() { Rule = nameof(OnlyAbsentPartiesAreContacted), Field = "part" };
}
