using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>Candidates of the track who are not decided about yet, or reserves, are invited.</summary>
internal static class CandidatesAreInRecruitment
{
    public static Refusal? Check(Participant? participant) =>
        participant?.Status is ParticipantStatus.Candidate or ParticipantStatus.Invited or ParticipantStatus.Reserve ? null : new Refusal { Rule = nameof(CandidatesAreInRecruitment), Field = "deltagare" };
}
