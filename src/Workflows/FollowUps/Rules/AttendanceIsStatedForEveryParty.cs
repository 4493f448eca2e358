using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>Of every party that was expected it is told whether it came, and at least two came.</summary>
internal static class AttendanceIsStatedForEveryParty
{
    public static Refusal? Check(IReadOnlyList<SyncMeetingParty> parties, IReadOnlyDictionary<Guid, bool> present) =>
        parties.All(party => present.ContainsKey(party.Id)) && present.Values.Count(came => came) >= 2
            ? null
            : new() { Rule = nameof(AttendanceIsStatedForEveryParty), Field = "narvaro" };
}
