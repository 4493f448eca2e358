using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Stuck;

/// <summary>Reads what it is seen by whether some tracks are stuck. The number of statements does not depend on how many tracks.</summary>
internal sealed class StuckFactsReader(ChecklistCatalogue catalogue)
{
    private static readonly ParticipantStatus[] CareStatuses = [ParticipantStatus.Accepted, ParticipantStatus.Active, ParticipantStatus.Paused];

    public async Task<List<(StuckFacts Facts, Guid LeadOrganisationId)>> ReadAsync(JobbsparDbContext db, IReadOnlyCollection<Guid> trackIds, DateOnly today, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. trackIds];
        var tracks = await db.Tracks.AsNoTracking().Where(track => ids.Contains(track.Id)).ToListAsync(cancellationToken);
        var everParked = await db.TrackParkings.AsNoTracking().Where(row => ids.Contains(row.TrackId)).ToListAsync(cancellationToken);
        var parkings = everParked.FindAll(row => row.ResumedAt is null).ToDictionary(row => row.TrackId);
        var parked = everParked.ToLookup(row => row.TrackId);
        var resumptions = everParked.Where(row => row.ResumedAt is not null).ToLookup(row => row.TrackId, row => row.ResumedAt);
        var waiting = await db.ExternalWaits.AsNoTracking().Where(row => ids.Contains(row.TrackId) && row.EndedAt == null && row.Until >= today).Select(row => row.TrackId).ToListAsync(cancellationToken);
        var gates = (await db.TrackGates.AsNoTracking().Where(row => ids.Contains(row.TrackId)).ToListAsync(cancellationToken)).ToLookup(row => row.TrackId);
        var items = (await db.ChecklistItems.AsNoTracking()
            .Where(item => ids.Contains(item.TrackId))
            .Where(item => item.GateStrength == "H" || item.Status == ChecklistStatus.NotStarted || item.Status == ChecklistStatus.InProgress || item.Status == ChecklistStatus.Reopened)
            .Select(item => new { item.Id, item.TrackId, item.ItemCode, item.SubjectId, item.DueOn, item.Gate, item.GateStrength, item.ResponsibleRole, item.Status, item.ReminderPolicy, item.OpenedAt })
            .ToListAsync(cancellationToken)).ToLookup(item => item.TrackId);
        var obstacles = (await db.Obstacles.AsNoTracking().Where(row => ids.Contains(row.TrackId) && row.SolvedOn == null).ToListAsync(cancellationToken)).ToLookup(row => row.TrackId);
        var gaps = (await db.Gaps.AsNoTracking()
            .Where(gap => ids.Contains(gap.TrackId) && gap.ClosedAt == null)
            .Select(gap => new { gap.TrackId, Gap = new StuckFacts.OpenGap(gap.Kind, gap.Severity, gap.SeveritySince, gap.FirstDay, gap.ParticipantId) })
            .ToListAsync(cancellationToken)).ToLookup(row => row.TrackId, row => row.Gap);
        var employers = (await db.TrackEmployers.AsNoTracking()
            .Where(row => ids.Contains(row.TrackId))
            .Select(row => new { row.TrackId, Part = new LetterFigures.Part(row.Id, row.Status, row.StatusChangedOn) })
            .ToListAsync(cancellationToken)).ToLookup(row => row.TrackId, row => row.Part);
        var participants = (await db.Participants.AsNoTracking()
            .Where(row => ids.Contains(row.TrackId))
            .Select(row => new
            {
                row.TrackId,
                row.Status,
                row.StatusSince,
                row.AcceptedOn,
                HasCompleted = db.ParticipantClosures.Any(closure => closure.ParticipantId == row.Id && closure.Outcome != ClosureOutcome.Dropout && closure.Outcome != ClosureOutcome.Other),
            })
            .ToListAsync(cancellationToken)).ToLookup(row => row.TrackId);
        var decisions = await db.Escalations.AsNoTracking()
            .Where(row => ids.Contains(row.TrackId) && (row.Status == EscalationStatus.Open || row.Status == EscalationStatus.Acknowledged) && row.AnswerBy < today)
            .Where(row => (row.Level == EscalationLevel.SteeringGroup || row.Level == EscalationLevel.HigherUp) && row.Cause != EscalationCause.DecisionOverdue)
            .GroupBy(row => row.TrackId)
            .Select(group => new { group.Key, Due = group.Min(row => row.AnswerBy) })
            .ToDictionaryAsync(row => row.Key, row => row.Due, cancellationToken);
        var letters = await LettersAsync(db, ids, cancellationToken);
        var progress = await ProgressDays.ReadAsync(db, ids, cancellationToken);

        return tracks.ConvertAll(track =>
        {
            var parking = parkings.GetValueOrDefault(track.Id);
            var status = parking is not null && track.Status is TrackStatus.Dormant ? parking.StatusBefore : track.Status;
            var phaseSince = PhaseSince(track, status, gates[track.Id]);
            var endGate = status switch { TrackStatus.Planning => "G1", TrackStatus.Recruitment => "G2", TrackStatus.Implementation => "G3", TrackStatus.Closure => "G4", _ => null };
            var ofTrack = items[track.Id].ToList();
            var people = participants[track.Id].ToList();
            bool TakesPart(TrackEmployerStatus one) => one is TrackEmployerStatus.TakesPart || (one is TrackEmployerStatus.Dialogue && status is TrackStatus.Planning or TrackStatus.Recruitment);
            return (
                new StuckFacts
                {
                    TrackId = track.Id,
                    Status = status,
                    ReviewOn = track.Status is TrackStatus.Dormant ? parking?.ReviewOn : null,
                    ResumedOn = resumptions[track.Id].Max() is { } at ? SwedishTime.DateOf(at) : null,
                    RegisteredOn = track.RegisteredOn,
                    RecruitmentStartedOn = track.RecruitmentStartedOn,
                    PlannedStart = track.PlannedStart,
                    PlannedEnd = track.PlannedEnd,
                    PhaseSince = phaseSince,
                    Parked = [.. parked[track.Id].Select(row => new DateSpan(SwedishTime.DateOf(row.ParkedAt), row.ResumedAt is { } resumed ? SwedishTime.DateOf(resumed) : today))],
                    LastProgressOn = Latest([track.RegisteredOn, phaseSince, progress.GetValueOrDefault(track.Id), people.Select(row => (DateOnly?)row.StatusSince).Max()], today),
                    WaitsOutside = waiting.Contains(track.Id),
                    Tasks =
                    [
                        .. ofTrack
                            .Where(item => item.Status.IsOpen())
                            .Select(item => new StuckFacts.OpenTask(
                                item.ItemCode,
                                item.SubjectId,
                                item.DueOn,
                                item.Gate,
                                item.GateStrength is "H",
                                catalogue.Find(item.ItemCode)?.RecursEvery,
                                item.ResponsibleRole)
                            {
                                Id = item.Id,
                                Policy = item.ReminderPolicy,
                                OpenedOn = SwedishTime.DateOf(item.OpenedAt),
                            }),
                    ],
                    PhaseDueOn = ofTrack.Where(item => item.GateStrength is "H" && string.Equals(item.Gate, endGate, StringComparison.Ordinal)).Max(item => item.DueOn),
                    Obstacles = [.. obstacles[track.Id]],
                    Gaps = [.. gaps[track.Id]],
                    Employers = [.. employers[track.Id].Select(part => (part.Status, part.StatusChangedOn))],
                    Jobs = letters.Jobs(track.Id, employers[track.Id], TakesPart),
                    JobsChangedOn = letters.JobsChangedOn(track.Id, employers[track.Id], TakesPart),
                    Commitments = letters.Commitments(track.Id),
                    DecisionDueOn = decisions.GetValueOrDefault(track.Id),
                    InCare = people.Count(row => CareStatuses.Contains(row.Status)),
                    EverAccepted = people.Count(row => row.AcceptedOn is not null),
                    Completed = people.Count(row => row.AcceptedOn is not null && row.HasCompleted && !CareStatuses.Contains(row.Status)),
                    LastLeftOn = people.Where(row => row.AcceptedOn is not null && !CareStatuses.Contains(row.Status)).Select(row => (DateOnly?)row.StatusSince).Max(),
                },
                track.LeadOrganisationId);
        });
    }

    /// <summary>The opening of the gate before; planning begins with the registration.</summary>
    private static DateOnly PhaseSince(Track track, TrackStatus status, IEnumerable<TrackGate> gates)
    {
        var before = status switch { TrackStatus.Recruitment => "G1", TrackStatus.Implementation => "G2", TrackStatus.Closure => "G3", _ => null };
        var opened = gates.FirstOrDefault(gate => string.Equals(gate.Gate, before, StringComparison.Ordinal))?.OpenedAt;
        return opened is { } at ? SwedishTime.DateOf(at) : track.RegisteredOn;
    }

    /// <summary>What is dated ahead has not happened yet.</summary>
    private static DateOnly Latest(IEnumerable<DateOnly?> days, DateOnly today) => days.OfType<DateOnly>().Where(day => day <= today).Max();

    private static async Task<LetterFigures> LettersAsync(JobbsparDbContext db, Guid[] ids, CancellationToken cancellationToken)
    {
        var letters = await (
            from letter in db.LettersOfIntent.AsNoTracking()
            join part in db.TrackEmployers on letter.TrackEmployerId equals part.Id
            where ids.Contains(part.TrackId) && letter.Status != LetterStatus.Draft
            select new LetterFigures.Letter(part.TrackId, letter.Id, letter.TrackEmployerId, letter.TextVersion, letter.Status, letter.JobsIntended, letter.SentOn)).ToListAsync(cancellationToken);
        var commitments = await (
            from commitment in db.LetterOfIntentCommitments.AsNoTracking()
            join letter in LettersInForce.Of(db) on commitment.LetterOfIntentId equals letter.Id
            join party in db.LetterOfIntentParties on commitment.PartyId equals party.Id
            join part in db.TrackEmployers on letter.TrackEmployerId equals part.Id
            where ids.Contains(part.TrackId) && commitment.Status != CommitmentStatus.Met && commitment.Status != CommitmentStatus.Struck
            select new { part.TrackId, Commitment = new StuckFacts.OpenCommitment(commitment.Status, commitment.Due, commitment.CheckedOn, party.Kind) }).ToListAsync(cancellationToken);
        return new LetterFigures(letters.ToLookup(letter => letter.TrackId), commitments.ToLookup(row => row.TrackId, row => row.Commitment));
    }
}
