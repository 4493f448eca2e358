using System.Collections.Frozen;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>Decides whether evidence completes an item: first the form, then the item's own rule (D7).</summary>
public sealed class EvidenceRules
{
    private readonly FrozenDictionary<(string ItemCode, bool IsForGroup), IEvidenceRule> byItem = All.ToFrozenDictionary(rule => (rule.ItemCode, rule.IsForGroup));

    /// <summary>The rules of all items, in the checklist's order.</summary>
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
        new ArenasAreUsedOrCreated(),
        new PackageIsLaunchedTowardsEmployers(),
        new EmployerConfirmsTheNeedToRecruit(),
        new DialogueWasHeldWithTheEmployer(),
        new OccupationIsUnderstoodByAll(),
        new AlternativeWaysWereConsidered(),
        new UnionWasConsulted(),
        new CompetenceProfileIsFixed(),
        new ProfileSaysWhereTheEmployerContributes(),
        new LetterOfIntentIsConfirmedByAll(),
        new WorkplaceIsPrepared(),
        new SupplyIsReviewedPerProvider(),
        new InterventionsCanBeUsedAndCombined(),
        new PackageCoversTheProfile(),
        new InterventionsAreFixedForTheTargetGroup(),
        new PartnersAreConsulted(),
        new SupportIsPlannedOrNotNeeded(),
        new MeetingsArePlannedBeforeTransitions(),
        new TargetGroupIsDescribed(),
        new SelectionFollowsTheRequirements(),
        new CandidatesStandInOneList(),
        new PlannedActivitiesAreAccountedFor(),
        new EmployerTookPartInTheSelection(),
        new EmployersNeedOfSupportIsMet(),
        new EmployerAndCandidatesMet(),
        new SelectionIsDecidedTogether(),
        new IntroductionWasHeld(),
        new IndividualChainIsDecided(),
        new FirstInterventionIsConfirmed(),
        new InformationWentOutBroadly(),
        new EveryoneIsRegistered(),
        new ConditionsToCompleteAreAssessed(),
        new EveryoneTakesPartByOwnInterest(),
        new EveryoneIsInformedBeforeSharing(),
        new ThoseNotAcceptedAreTold(),
        new EqualityIsConsidered(),
        new EveryCommitmentIsChecked(),
        new FollowUpAnswersTheThreeQuestions(),
        new EmployerFollowUpSaysWhatStandsInTheWay(),
        new NextInterventionFollowsWithoutGap(),
        new EmployersPipelineHasNoGap(),
        new ObstacleIsSolvedOrEscalated(),
        new QuestionCameBackAsDecision(),
        new EmployerKeepsTheWorkplaces(),
        new WorkplaceLearningIsAssessed(),
        new InterventionsWereCarriedOut(),
        new SupportIsGivenThroughout(),
        new EveryPartyMetOrWasFollowedUp(),
        new AdjustmentIsToldToThoseConcerned(),
        new LevelSuitsTheGroup(),
        new AdaptationIsDecidedAtTheStart(),
        new RiskIsActedOnAndDropoutHandedBack(),
        new CertificatesAreIssued(),
        new ClosureIsPreparedInTime(),
        new OutcomesAddUpToTheParticipants(),
        new ParticipantIsClosedWithItsOutcome(),
        new SubsidyIsDecidedBeforeEmploymentStarts(),
        new StudiesRestOnThreeFacts(),
        new SummaryAgreesWithTheOutcomes(),
        new SixQuestionsAreAnswered(),
        new NewRoundIsDecided(),
        new HiredAreComparedWithIntended(),
        new ContactAfterHiringSaysHowItGoes(),
        new UnionAndManagementAreTold(),
        new ModelIsAdjustedByExperience(),
        new ProfileIsSharedWithConsent(),
        new CertificatesAreInHand(),
        new SupportContinuesAfterTheTrack(),
        new DropoutIsHandedBack(),
        new RecordsAreHandedOver(),
    ];

    /// <summary>Every reason why the evidence does not complete the item; empty where it does.</summary>
    public IReadOnlyList<Refusal> Check(CatalogueItem item, EvidenceValues values, EvidenceSurroundings surroundings)
    {
        var rule = byItem.GetValueOrDefault((item.Code, item.IsForGroup)) ?? byItem.GetValueOrDefault((item.Code, false));
        IReadOnlyList<Refusal> own = rule?.Check(values, surroundings) ?? [];
        return [.. FormRules.Check(item, values), .. own];
    }

    /// <summary>Every reason why the values may not even be kept as a draft: an unknown field, a text too long, a personal number.</summary>
    public IReadOnlyList<Refusal> CheckDraft(CatalogueItem item, EvidenceValues values) => [.. FormRules.CheckDraft(item, values)];

    /// <summary>What the latest evidence of a finished item still lacks for its gate to open; empty for all but a few.</summary>
    public IReadOnlyList<Refusal> CheckAtGate(string itemCode, EvidenceValues latest) =>
        byItem.GetValueOrDefault((itemCode, false)) is IGateCondition condition ? condition.CheckAtGate(latest) : [];
}
