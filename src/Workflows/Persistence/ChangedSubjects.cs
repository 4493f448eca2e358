using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.ForAll;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Parking;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence;

/// <summary>
/// The tracks whose gaps, or whose being stuck, what a transaction saved may have changed. Collected while it saves, so that no
/// command has to remember that its change has consequences.
/// </summary>
internal sealed class ChangedSubjects
{
    private readonly HashSet<Guid> gapTracks = [];
    private readonly HashSet<Guid> stuckTracks = [];
    private readonly HashSet<Guid> employers = [];
    private readonly HashSet<Guid> workplaces = [];
    private readonly HashSet<Guid> letters = [];
    private readonly HashSet<Guid> contacts = [];
    private readonly HashSet<Guid> taskTracks = [];
    private readonly HashSet<Guid> consentsOf = [];

    public bool Any => gapTracks.Count + stuckTracks.Count + employers.Count + workplaces.Count + letters.Count + contacts.Count > 0;

    /// <summary>True where registers from which tasks count or complete themselves were changed.</summary>
    public bool AnyForTasks => taskTracks.Count + consentsOf.Count > 0;

    /// <summary>Notes what is about to be saved.</summary>
    public void Note(JobbsparDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            Note(entry.Entity);
            NoteForTasks(entry.Entity);
            if (entry.Entity is Contact contact && entry.Property(nameof(Contact.ValidTo)).IsModified)
            {
                contacts.Add(contact.Id);
            }
        }
    }

    /// <summary>Tracks whose gaps may be others now.</summary>
    public async Task<IReadOnlyCollection<Guid>> GapTracksAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        if (letters.Count > 0)
        {
            employers.UnionWith(await db.LettersOfIntent.Where(row => letters.Contains(row.Id)).Select(row => row.TrackEmployerId).ToListAsync(cancellationToken));
        }

        if (contacts.Count > 0)
        {
            // Whoever leaves is a supervisor no longer, nor responsible for a step.
            workplaces.UnionWith(await db.Supervisors.Where(row => contacts.Contains(row.ContactId)).Select(row => row.WorkplaceId).ToListAsync(cancellationToken));
            gapTracks.UnionWith(await db.ParticipantInterventions.Where(row => row.ResponsibleContactId != null && contacts.Contains(row.ResponsibleContactId.Value)).Select(row => row.TrackId).ToListAsync(cancellationToken));
        }

        if (workplaces.Count > 0)
        {
            employers.UnionWith(await db.TrackEmployerWorkplaces.Where(row => workplaces.Contains(row.WorkplaceId)).Select(row => row.TrackEmployerId).ToListAsync(cancellationToken));
        }

        if (employers.Count > 0)
        {
            gapTracks.UnionWith(await db.TrackEmployers.Where(row => employers.Contains(row.Id)).Select(row => row.TrackId).ToListAsync(cancellationToken));
        }

        return gapTracks;
    }

    /// <summary>Tracks that may be stuck now, or no longer; ask for the gaps' first.</summary>
    public IReadOnlyCollection<Guid> StuckTracks => [.. stuckTracks.Union(gapTracks)];

    /// <summary>Tracks whose tasks may have other due dates now, or be done, in a constant order.</summary>
    public async Task<IReadOnlyList<Guid>> TaskTracksAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        if (consentsOf.Count > 0)
        {
            taskTracks.UnionWith(await db.Participants.Where(row => consentsOf.Contains(row.Id)).Select(row => row.TrackId).ToListAsync(cancellationToken));
        }

        return [.. taskTracks.Order()];
    }

    private void NoteForTasks(object entity)
    {
        switch (entity)
        {
            case Participant row: taskTracks.Add(row.TrackId); break;
            case ParticipantIntervention row: taskTracks.Add(row.TrackId); break;
            case RecruitmentActivity row: taskTracks.Add(row.TrackId); break;
            case SelectionResult row: taskTracks.Add(row.TrackId); break;
            case SecrecyConsent row: consentsOf.Add(row.ParticipantId); break;
            case Employment row: taskTracks.Add(row.TrackId); break;
            case WageSubsidy row: taskTracks.Add(row.TrackId); break;
            case StudyContinuation row: taskTracks.Add(row.TrackId); break;
            case ParticipantClosure row: taskTracks.Add(row.TrackId); break;
            case ChecklistItem row when GroupFacts.Concerns(row): taskTracks.Add(row.TrackId); break;
        }
    }

    private void Note(object entity)
    {
        switch (entity)
        {
            case Track row: gapTracks.Add(row.Id); break;
            case Participant row: gapTracks.Add(row.TrackId); break;
            case ParticipantIntervention row: gapTracks.Add(row.TrackId); break;
            case Absence row: gapTracks.Add(row.TrackId); break;
            case PlannedBreak row: gapTracks.Add(row.TrackId); break;
            case FollowUp row: gapTracks.Add(row.TrackId); break;
            case ProgressAssessment row: gapTracks.Add(row.TrackId); break;
            case Transition row: gapTracks.Add(row.TrackId); break;
            case Employment row: gapTracks.Add(row.TrackId); break;
            case WageSubsidy row: gapTracks.Add(row.TrackId); break;
            case StudyContinuation row: gapTracks.Add(row.TrackId); break;
            case ParticipantClosure row: gapTracks.Add(row.TrackId); break;
            case TrackEmployer row: gapTracks.Add(row.TrackId); break;
            case EmployerContact row: employers.Add(row.TrackEmployerId); break;
            case TrackEmployerWorkplace row: employers.Add(row.TrackEmployerId); break;
            case LetterOfIntent row: employers.Add(row.TrackEmployerId); break;
            case LetterOfIntentCommitment row: letters.Add(row.LetterOfIntentId); break;
            case Supervisor row: workplaces.Add(row.WorkplaceId); break;
            case ChecklistItem row: stuckTracks.Add(row.TrackId); break;
            case TrackGate row: stuckTracks.Add(row.TrackId); break;
            case Obstacle row: stuckTracks.Add(row.TrackId); break;
            case Escalation row: stuckTracks.Add(row.TrackId); break;
            case SyncMeeting row: stuckTracks.Add(row.TrackId); break;
            case TrackParking row: stuckTracks.Add(row.TrackId); break;
            case ExternalWait row: stuckTracks.Add(row.TrackId); break;
        }
    }
}
