using System.Collections.Frozen;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>Decides whether evidence completes an item: first the form, then the item's own rule (D7).</summary>
public sealed class EvidenceRules
{
    private readonly FrozenDictionary<string, IEvidenceRule> byItem = All.ToFrozenDictionary(rule => rule.ItemCode, StringComparer.Ordinal);

    /// <summary>The rules of the coordinator's items, in the checklist's order.</summary>
    public static IReadOnlyList<IEvidenceRule> All { get; } =
    [
        new AgreementCoversTheTrack(),
        new CoordinatorAndContactsAreAppointed(),
        new SteeringGroupAndWayUpAreFixed(),
        new EveryPartyHasTheTimePlan(),
        new EmployersNeedIsMapped(),
        new RequirementProfileIsFixed(),
        new InterventionsCoverTheRequirements(),
        new RecruitmentIsPlannedTogether(),
        new EmployersExpectationsAreConfirmed(),
        new CandidatesStandInOneList(),
        new PlannedActivitiesAreAccountedFor(),
        new EmployerTookPartInTheSelection(),
        new EmployersNeedOfSupportIsMet(),
        new EveryCommitmentIsChecked(),
        new FollowUpAnswersTheThreeQuestions(),
        new EmployerFollowUpSaysWhatStandsInTheWay(),
        new NextInterventionFollowsWithoutGap(),
        new EmployersPipelineHasNoGap(),
        new ObstacleIsSolvedOrEscalated(),
        new QuestionCameBackAsDecision(),
        new OutcomesAddUpToTheParticipants(),
        new SubsidyIsDecidedBeforeEmploymentStarts(),
        new StudiesRestOnThreeFacts(),
        new SummaryAgreesWithTheOutcomes(),
        new SixQuestionsAreAnswered(),
        new NewRoundIsDecided(),
    ];

    /// <summary>Every reason why the evidence does not complete the item; empty where it does.</summary>
    public IReadOnlyList<Refusal> Check(CatalogueItem item, EvidenceValues values, EvidenceSurroundings surroundings)
    {
        IReadOnlyList<Refusal> own = byItem.TryGetValue(item.Code, out var rule) ? rule.Check(values, surroundings) : [];
        return [.. FormRules.Check(item, values), .. own];
    }

    /// <summary>Every reason why the values may not even be kept as a draft: an unknown field, a text too long, a personal number.</summary>
    public IReadOnlyList<Refusal> CheckDraft(CatalogueItem item, EvidenceValues values) => [.. FormRules.CheckDraft(item, values)];

    /// <summary>What the latest evidence of a finished item still lacks for its gate to open; empty for all but a few.</summary>
    public IReadOnlyList<Refusal> CheckAtGate(string itemCode, EvidenceValues latest) =>
        byItem.GetValueOrDefault(itemCode) is IGateCondition condition ? condition.CheckAtGate(latest) : [];
}
