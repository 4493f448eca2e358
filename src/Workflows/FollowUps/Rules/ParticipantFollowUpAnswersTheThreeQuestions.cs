using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>A follow-up of a participant answers: progression, is the plan followed, are the interventions given (GENO-02).</summary>
internal static class ParticipantFollowUpAnswersTheThreeQuestions
{
    public static IReadOnlyList<Refusal> Check(ParticipantFollowUp given) =>
    [
        .. Ask("progression", given.Progression is not null),
        .. Ask("planenFoljs", given.PlanFollowed is not null),
        .. Ask("insatserGenomfors", given.InterventionsGiven is not null),
    ];

    private static IEnumerable<Refusal> Ask(string field, bool isAnswered) =>
        isAnswered ? [] : [new() { Rule = nameof(ParticipantFollowUpAnswersTheThreeQuestions), Field = field }];
}
