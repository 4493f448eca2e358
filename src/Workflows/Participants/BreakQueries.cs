using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>What the page of planned breaks shows.</summary>
public sealed class BreakQueries(Transactions transactions, ParticipantAccess access, ParticipantLooks looks, WorkingDayCalendar calendar)
{
    /// <summary>The breaks of a track.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or its participants are not for the actor.</exception>
    public async Task<BreaksPage> GetAsync(Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var page = await ReadAsync(actor, trackId, cancellationToken);
        await looks.ListAsync(actor, trackId, page.Subjects.Count(subject => subject.Scope is BreakScope.Participant), cancellationToken);
        return page;
    }

    /// <summary>Some of the breaks of a track, in order: only participants of those are written down as looked at.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="skipped">How many of the first are left out.</param>
    /// <param name="most">At most so many are shown.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The track does not exist, or its participants are not for the actor.</exception>
    public async Task<ShownRows<BreakRow>> SomeAsync(Actor actor, Guid trackId, int skipped, int most, CancellationToken cancellationToken)
    {
        var shown = ShownRows<BreakRow>.Of((await ReadAsync(actor, trackId, cancellationToken)).Rows, skipped, most);
        await looks.ListAsync(actor, trackId, shown.Rows.Where(row => row.Break.Scope is BreakScope.Participant).DistinctBy(row => row.Break.SubjectId).Count(), cancellationToken);
        return shown;
    }

    /// <summary>Some of what a break of a track can concern, beside the whole of it; as <see cref="SomeAsync"/>.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="skipped">How many of the first are left out.</param>
    /// <param name="most">At most so many are shown.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The track does not exist, or its participants are not for the actor.</exception>
    public async Task<ShownRows<BreakSubject>> SubjectsAsync(Actor actor, Guid trackId, int skipped, int most, CancellationToken cancellationToken)
    {
        var shown = ShownRows<BreakSubject>.Of((await ReadAsync(actor, trackId, cancellationToken)).Subjects, skipped, most);
        await looks.ListAsync(actor, trackId, shown.Rows.Count(subject => subject.Scope is BreakScope.Participant), cancellationToken);
        return shown;
    }

    private Task<BreaksPage> ReadAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var (head, viewer) = await access.ReadAsync(db, actor, trackId, token);
                var breaks = await db.PlannedBreaks.Where(row => row.TrackId == trackId).OrderBy(row => row.FirstDay).ThenBy(row => row.Id).ToListAsync(token);
                var participants = await ParticipantQueries.SeenAsync(db, viewer, trackId, token);
                var employers = await SubjectNames.OfTrackAsync(db, trackId, token);
                var steps = await db.ParticipantInterventions
                    .Where(row => row.TrackId == trackId && row.InterventionId != null)
                    .Select(row => new { row.InterventionId, row.Title })
                    .Distinct()
                    .ToListAsync(token);
                BreakSubject[] subjects =
                [
                    .. employers.Select(part => new BreakSubject(BreakScope.Employer, part.Key, part.Value)),
                    .. steps.DistinctBy(step => step.InterventionId).Select(step => new BreakSubject(BreakScope.Intervention, step.InterventionId!.Value, step.Title)),
                    .. participants.Values.Select(row => new BreakSubject(BreakScope.Participant, row.Participant.Id, ParticipantQueries.NameOf(row.Participant, row.Sight))),
                ];
                var names = subjects.ToDictionary(subject => subject.Id, subject => subject.Name);
                return new BreaksPage
                {
                    Head = head,
                    MayChange = head.AllowedActions.Contains(nameof(AccessAction.ChangeParticipants)),
                    Subjects = subjects,
                    Rows =
                    [
                        // A break of somebody who does not exist for the reader does not either.
                        .. breaks.Where(row => row.SubjectId is not { } id || names.ContainsKey(id) || row.Scope is not BreakScope.Participant)
                            .Select(row => new BreakRow
                            {
                                Break = row,
                                SubjectName = row.SubjectId is { } id ? names.GetValueOrDefault(id, "") : null,
                                Covers = row.CoversParticipants(calendar),
                                NoticeBy = row.NoticeBy(calendar),
                            }),
                    ],
                };
            },
            cancellationToken);
}
