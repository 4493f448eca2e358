using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Gaps.Facts;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Thresholds;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Tests.Gaps;

/// <summary>Facts of a participant and an employer with whom nothing is wrong; tests change one thing.</summary>
internal static class Someone
{
    public static readonly Guid ParticipantId = Guid.Parse("00000000-0000-0000-0000-0000000000a1");
    public static readonly Guid EmployerId = Guid.Parse("00000000-0000-0000-0000-0000000000b1");
    public static readonly Guid WorkplaceId = Guid.Parse("00000000-0000-0000-0000-0000000000c1");
    public static readonly Guid TrackId = Guid.Parse("00000000-0000-0000-0000-0000000000d1");

    private static readonly WorkingDayCalendar Calendar = new();

    public static GapSight Sight(string today, ThresholdValues? thresholds = null) =>
        new(Date(today), Calendar, new StaffCalendar(Calendar, StaffPauseRules.Usual), thresholds ?? ThresholdValues.Usual);

    public static StepFacts Step(string start, string end, ParticipantInterventionStatus status = ParticipantInterventionStatus.Confirmed) => new()
    {
        Id = Guid.NewGuid(),
        ParticipantId = Someone.ParticipantId,
        Type = InterventionType.VocationalAdultEducation,
        Chain = new ChainStep { Occupying = true, Status = status, PlannedStart = Date(start), PlannedEnd = Date(end) },
        HoursPerWeek = 40,
        HasResponsible = true,
    };

    public static StepFacts Support(string start, string end) => Step(start, end, ParticipantInterventionStatus.Ongoing) with
    {
        Type = InterventionType.JobCoach,
        Chain = new ChainStep { Occupying = false, Status = ParticipantInterventionStatus.Ongoing, PlannedStart = Date(start), PlannedEnd = Date(end) },
        HoursPerWeek = 0,
    };

    public static ParticipantFacts With(params IReadOnlyList<StepFacts> steps) => new()
    {
        Id = Someone.ParticipantId,
        TrackId = Someone.TrackId,
        Status = ParticipantStatus.Active,
        StatusSince = Date("2026-09-01"),
        TrackEmployerId = EmployerId,
        Steps = steps,
    };

    public static EmployerFacts EmployerWith(params IReadOnlyList<ParticipantFacts> participants)
    {
        IReadOnlyList<StepFacts> placements = [.. participants.SelectMany(participant => participant.Steps).Where(step => step.WorkplaceId == Someone.WorkplaceId)];
        return new()
        {
            Id = EmployerId,
            TrackId = Someone.TrackId,
            TrackStatus = TrackStatus.Implementation,
            TrackTime = Span("2026-09-01", "2026-12-18"),
            Status = TrackEmployerStatus.TakesPart,
            KnownSince = Date("2026-09-01"),
            JobsIntended = 0,
            Participants = participants,
            Placements = placements,
            Workplaces =
            [
                new WorkplaceFacts { Id = Someone.WorkplaceId, Places = 0, TakesContinuously = false, Supervised = [Span("2026-01-01", "2027-12-31")], Placements = placements },
            ],
        };
    }

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static DateSpan Span(string from, string to) => new(Date(from), Date(to));
}
