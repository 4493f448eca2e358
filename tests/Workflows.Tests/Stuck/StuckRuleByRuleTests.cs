using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Stuck.Rules;
using Jobbspar.Workflows.Thresholds;
using Jobbspar.Workflows.Tracks;
using static Jobbspar.Workflows.Tests.Gaps.Someone;

namespace Jobbspar.Workflows.Tests.Stuck;

/// <summary>Each rule of DOMAIN 6.1 by its own name, alone: what is healthy breaks none, and each spoilt track breaks the rule that is named.</summary>
public sealed class StuckRuleByRuleTests
{
    private static readonly WorkingDayCalendar Calendar = new();
    private static readonly StuckSight Sight = new(Date("2026-10-12"), Calendar, new StaffCalendar(Calendar, StaffPauseRules.Usual), ThresholdValues.Usual);

    private static readonly StuckFacts Healthy = StuckRulesTests.Healthy with { LastProgressOn = Date("2026-10-08") };

    private static readonly Dictionary<string, (IStuckRule Rule, StuckKind Kind, StuckFacts Broken)> Cases = new(StringComparer.Ordinal)
    {
        [nameof(AnEmployerTakesPart)] = (new AnEmployerTakesPart(), StuckKind.EmployerGone, Healthy with { Employers = [(TrackEmployerStatus.Withdrawn, null)] }),
        [nameof(CommitmentsAreKept)] = (new CommitmentsAreKept(), StuckKind.CommitmentFails, Healthy with { Commitments = [new StuckFacts.OpenCommitment(CommitmentStatus.CannotBeMet, Date("2026-09-01"), null, LetterPartyKind.EmploymentService)] }),
        [nameof(DecisionsCome)] = (new DecisionsCome(), StuckKind.DecisionOverdue, Healthy with { DecisionDueOn = Date("2026-10-08") }),
        [nameof(FollowUpsAreHeld)] = (new FollowUpsAreHeld(), StuckKind.FollowUpsMissed, Healthy with { Tasks = [new StuckFacts.OpenTask("GENO-02", Guid.Empty, Date("2026-08-03"), null, IsHard: false, Every: 20, "KOORDINATOR")] }),
        [nameof(GapsAreNotCritical)] = (new GapsAreNotCritical(), StuckKind.CriticalGap, Healthy with { Gaps = [new StuckFacts.OpenGap(GapKind.UncoveredTime, GapSeverity.Critical, Date("2026-09-01"), Date("2026-09-01"), Guid.NewGuid())] }),
        [nameof(HardGateItemsAreNotLongOverdue)] = (new HardGateItemsAreNotLongOverdue(), StuckKind.GateLate, Healthy with { Tasks = [new StuckFacts.OpenTask("GENO-01", Guid.Empty, Date("2026-09-01"), "G3", IsHard: true, Every: null, "KOORDINATOR")] }),
        [nameof(ObstaclesAreSolved)] = (new ObstaclesAreSolved(), StuckKind.ObstacleUnsolved, Healthy with { Obstacles = [StuckRulesTests.Unsolved(ObstacleSeverity.High, isTaken: false)] }),
        [nameof(ParticipantsAreThere)] = (new ParticipantsAreThere(), StuckKind.TooFewParticipants, Healthy with { InCare = 0 }),
        [nameof(PhaseKeepsItsLength)] = (new PhaseKeepsItsLength(), StuckKind.PhaseOverrun, Healthy with { PlannedEnd = Date("2026-06-01") }),
        [nameof(SomethingHappens)] = (new SomethingHappens(), StuckKind.Standstill, Healthy with { LastProgressOn = Date("2026-09-01") }),
        [nameof(StartIsPrepared)] = (new StartIsPrepared(), StuckKind.StartThreatened, Healthy with { Status = TrackStatus.Recruitment, PlannedStart = Date("2026-10-19"), Tasks = [new StuckFacts.OpenTask("REKR-01", Guid.Empty, Date("2026-10-30"), "G2", IsHard: true, Every: null, "KOORDINATOR")] }),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_finds_what_it_is_named_for_and_nothing_in_a_healthy_track(string name)
    {
        var (rule, kind, broken) = Cases[name];

        rule.GetType().Name.ShouldBe(name);
        rule.Find(Healthy, Sight).ShouldBeNull();
        rule.Find(broken, Sight).ShouldNotBeNull().Kind.ShouldBe(kind);
    }
}
