using Jobbspar.Workflows.Closure.Rules;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps.Rules;

namespace Jobbspar.Workflows.Closure;

/// <summary>Judges whether a participant can be closed with an outcome: what each outcome needs, in one place for pages, API and checklist (DOMAIN 4.14).</summary>
internal sealed record ClosureEvidence
{
    private const int LongestReason = 500;
    private const int LongestName = 120;

    public required NewClosure Given { get; init; }

    public required Employment? Employment { get; init; }

    public required WageSubsidy? Subsidy { get; init; }

    public required StudyContinuation? Studies { get; init; }

    public required IReadOnlyList<Certificate> Certificates { get; init; }

    /// <summary>True where an intervention of adult education is under way, or rests.</summary>
    public required bool StudiesUnderWay { get; init; }

    /// <summary>The day on which she was accepted, or on which the latest step of hers that has begun did, whichever is later; null where neither has happened.</summary>
    public required DateOnly? BegunOn { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Every fault.</summary>
    public IReadOnlyList<Refusal> Check() =>
    [
        .. Refusals.Among(
            AnswerIsGiven.Check("utfall", Given.Outcome is not null),
            FactHasHappened.Check("avslutad", Given.ClosedOn, Today) ?? ClosingComesAfterTheStart.Check(Given.ClosedOn, BegunOn),
            AnswerIsGiven.Check("enligtPlan", Given.AsPlanned is not null),
            ClosingOffPlanHasAReason.Check(Given.AsPlanned, Given.ChangeReason),
            ShortTextIsWritten.CheckOptional("andringsskal", Given.ChangeReason, LongestReason),
            ShortTextIsWritten.CheckOptional("intygSaknas", Given.CertificatesMissing, LongestReason)),
        .. Given.Outcome is { } outcome ? OfOutcome(outcome) : [],
    ];

    private IReadOnlyList<Refusal> OfOutcome(ClosureOutcome outcome) => outcome switch
    {
        ClosureOutcome.EmployedInTrack or ClosureOutcome.EmployedElsewhere => Employed(outcome),
        ClosureOutcome.Studies => Refusals.Among(StudiesAreAppliedFor.Check(Studies), StudiesAreAdmitted.Check(Studies), StudyPlanExists.Check(Studies)),
        ClosureOutcome.CompletedWithoutJob =>
        [
            .. ContinuedSupportIsDecided.Check(Given),
            .. Refusals.Among(
                FactHasHappened.CheckOptional("stodDatum", Given.SupportOn, Today),
                ShortTextIsWritten.CheckOptional("stodPart", Given.SupportParty, LongestName),
                ShortTextIsWritten.CheckOptional("stodKontakt", Given.SupportContact, LongestName),
                NextRoundIsOffered.Check(Given.NextRoundInterest),
                CertificatesAreHeldOrExplained.Check(Certificates, Given.CertificatesMissing)),
        ],
        ClosureOutcome.Dropout =>
        [
            .. Refusals.Among(
                FactHasHappened.Check("avhoppsdatum", Given.DropoutOn, Today) ?? DropoutComesBeforeTheClosing.Check(Given.DropoutOn, Given.ClosedOn),
                DropoutHasAReason.Check(Given.DropoutReason),
                KarensWasToldOf.Check(StudiesUnderWay, Given.KarensTold)),
            .. DropoutIsHandedOver.Check(Given),
            .. Refusals.Among(
                FactHasHappened.CheckOptional("aterDatum", Given.HandoverOn, Today),
                ShortTextIsWritten.CheckOptional("aterTill", Given.HandoverParty, LongestName)),
        ],
        _ => Refusals.Among(OtherOutcomeHasACode.Check(Given.OtherOutcome)),
    };

    private IReadOnlyList<Refusal> Employed(ClosureOutcome outcome) =>
        EmploymentIsRegistered.Check(Employment) is { } missing
            ? [missing]
            : Refusals.Among(
                EmployerIsTheOneOfTheOutcome.Check(outcome, Employment),
                SubsidyNeedIsSettled.Check(Subsidy),
                NeededSubsidyIsDecided.Check(Subsidy),
                SubsidyIsDecidedBeforeTheFirstDay.Check(Subsidy?.Decision, Subsidy?.DecidedOn, Employment!.StartsOn),
                RejectedSubsidyNeedsAnEmploymentWithoutIt.Check(Employment, Subsidy));
}
