using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>An avstämning has all medverkande parter: at least municipality, Arbetsförmedlingen and an employer.</summary>
internal static class MeetingInvitesAllParties
{
    private static readonly MeetingPartyKind[] Needed = [MeetingPartyKind.Municipality, MeetingPartyKind.EmploymentService, MeetingPartyKind.Employer];

    public static Refusal? Check(IReadOnlyList<ExpectedParty> parties) =>
        Needed.All(kind => parties.Any(party => party.Kind == kind)) ? null : new() { Rule = nameof(MeetingInvitesAllParties), Field = "parter" };
}
