using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers;

/// <summary>
/// What stands of an employer's workplaces while the track is carried out (GENO-08): who is placed there now and for how many hours, the supervisors, and the changes of
/// supervisor since the duty was last seen to. The day of the check is that of the latest follow-up of the employer since then; where there is none, it is typed.
/// </summary>
public sealed class PlacementRegister(TimeProvider clock) : IRegisterEvidence
{
    private const string Date = "datum";

    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["GENO-08"];

    /// <inheritdoc />
    public SuppliedEvidence Place(EvidenceQuestion question) => new("Employers", $"/jobbspar/{question.TrackId}/arbetsgivare");

    /// <inheritdoc />
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        if (question.IsOfTrack)
        {
            return null;
        }

        var today = SwedishTime.Today(clock);
        var placed = await db.ParticipantInterventions
            .Where(row => row.TrackId == question.TrackId && row.TrackEmployerId == question.SubjectId && row.WorkplaceId != null && row.Status == ParticipantInterventionStatus.Ongoing)
            .Select(row => new { row.ParticipantId, row.WorkplaceId, row.HoursPerWeek })
            .ToListAsync(cancellationToken);
        var used = await db.TrackEmployerWorkplaces.Where(row => row.TrackEmployerId == question.SubjectId).Select(row => row.WorkplaceId).ToListAsync(cancellationToken);
        var places = placed.Select(row => row.WorkplaceId!.Value).Concat(used).ToHashSet();
        if (places.Count == 0)
        {
            return null;
        }

        var busy = placed.Select(row => row.WorkplaceId!.Value).ToHashSet();
        var supervisors = await db.Supervisors.AsNoTracking().Where(row => places.Contains(row.WorkplaceId)).OrderBy(row => row.ValidFrom).ToListAsync(cancellationToken);
        var after = await EarlierOccurrence.DateAsync(db, question, Date, cancellationToken);
        var start = await db.Tracks.Where(row => row.Id == question.TrackId).Select(row => row.PlannedStart).SingleAsync(cancellationToken);
        var since = after > start ? after : start;
        var leaving = supervisors.FindAll(row => row.ValidTo > since);
        var held = await db.FollowUps.Where(row => row.TrackEmployerId == question.SubjectId && row.HeldOn > after).Select(row => (DateOnly?)row.HeldOn).MaxAsync(cancellationToken);
        return Place(question)
            .With(Date, held)
            .With("placeringar", placed.Select(row => row.ParticipantId).Distinct().Count())
            .With("handledare", supervisors.Where(row => row.IsActiveOn(today) && (busy.Count == 0 || busy.Contains(row.WorkplaceId))).Select(row => row.ContactId).Distinct().Count())
            .With("timmar", placed.Count == 0 ? 0 : (int)Math.Ceiling(placed.Max(row => row.HoursPerWeek)))
            .With("handledarbyte", leaving.Count > 0)
            .With("bytesplan", await PlanAsync(db, leaving, supervisors, cancellationToken));
    }

    /// <summary>Who takes over where, and when; nothing where somebody leaves a workplace without a successor: then it is typed what is to be done.</summary>
    private static async Task<string?> PlanAsync(JobbsparDbContext db, List<Supervisor> leaving, List<Supervisor> all, CancellationToken cancellationToken)
    {
        var next = leaving.ConvertAll(row => (row.WorkplaceId, Takes: all.Find(other => other.Id != row.Id && other.WorkplaceId == row.WorkplaceId && (other.ValidTo is null || other.ValidTo > row.ValidTo))));
        if (leaving.Count == 0 || next.Exists(pair => pair.Takes is null))
        {
            return null;
        }

        var ids = next.ConvertAll(pair => pair.WorkplaceId);
        var names = await db.Workplaces.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return string.Join('\n', next.Select(pair => DomainTexts.SupervisorTakesOver(names[pair.WorkplaceId], pair.Takes!.ValidFrom)).Distinct(StringComparer.Ordinal));
    }
}
