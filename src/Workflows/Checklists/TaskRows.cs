using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.ForAll;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists;

/// <summary>Reads tasks as lists show them, in one statement whatever their number, and a second one where tasks are among them that are one for all participants.</summary>
public sealed class TaskRows(ChecklistCatalogue catalogue, WorkingDayCalendar calendar, TimeProvider clock)
{
    /// <summary>Tasks of some tracks that pass a filter, as rows; unordered.</summary>
    internal async Task<List<TaskRow>> ReadAsync(
        JobbsparDbContext db,
        IQueryable<Track> tracks,
        IQueryable<ChecklistItem> items,
        CancellationToken cancellationToken)
    {
        var found = await (
            from item in items
            join track in tracks on item.TrackId equals track.Id
            join part in db.TrackEmployers on item.SubjectId equals part.Id into parts
            from part in parts.DefaultIfEmpty()
            join organisation in db.Organisations on part.OrganisationId equals organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            join participant in db.Participants on item.SubjectId equals participant.Id into participants
            from participant in participants.DefaultIfEmpty()
            join user in db.Users on item.CompletedBy equals (Guid?)user.Id into users
            from user in users.DefaultIfEmpty()
            select new
            {
                // Everything but the evidence, which is the longest of a task and on no list.
                item.Id,
                item.ItemCode,
                item.Occurrence,
                item.TrackId,
                item.Phase,
                item.Status,
                item.DueOn,
                item.Gate,
                item.GateStrength,
                item.CompletedAt,
                track.PublicCode,
                track.Title,
                Subject = organisation.Name,
                Participant = (int?)participant.Number,
                CompletedBy = user.DisplayName,
                IsSystems = item.CompletedBy == Actor.SystemId,
            }).ToListAsync(cancellationToken);
        var today = SwedishTime.Today(clock);
        Guid[] shared = [.. found.Where(row => IsShared(row.ItemCode, row.Occurrence, row.Status)).Select(row => row.TrackId).Distinct()];
        var members = shared.Length == 0 ? null : await GroupFacts.ReadAsync(db, shared, cancellationToken);
        return found.ConvertAll(row => new TaskRow
        {
            Id = row.Id,
            ItemCode = row.ItemCode,
            Title = TitleOf(row.ItemCode),
            SubjectName = row.Subject ?? (row.Participant is { } number ? ParticipantTexts.Pseudonym(number) : null),
            Progress = members is not null && IsShared(row.ItemCode, row.Occurrence, row.Status) && members.Contains(row.TrackId) ? GroupFacts.Of(row.ItemCode, members[row.TrackId]).Progress : null,
            Occurrence = row.Occurrence,
            TrackId = row.TrackId,
            TrackCode = row.PublicCode,
            TrackTitle = row.Title,
            Phase = row.Phase,
            Status = row.Status,
            DueOn = row.DueOn,
            WorkingDaysLate = row.Status.IsOpen() && row.DueOn is { } due ? calendar.WorkingDaysLate(due, today) : 0,
            Gate = row.Gate,
            GateStrength = row.GateStrength,
            CompletedAt = row.CompletedAt,
            CompletedByName = row.IsSystems ? Actor.System.DisplayName : row.CompletedBy,
        });
    }

    /// <summary>The one that asks once more at the start says how far it has come on its own page, where the earlier one is read.</summary>
    private static bool IsShared(string itemCode, int occurrence, ChecklistStatus status) => occurrence == 1 && status.IsOpen() && GroupFacts.Items.Contains(itemCode, StringComparer.Ordinal);

    /// <summary>The item's short title in the reader's language; its code where the catalogue no longer knows it.</summary>
    internal string TitleOf(string itemCode) => catalogue.Find(itemCode)?.TitleIn(CultureInfo.CurrentUICulture) ?? itemCode;

    /// <summary>Open tasks as they are worked through: what is latest first, then by due date, track and phase; what is never due comes last.</summary>
    internal static IReadOnlyList<TaskRow> InOrderOfWork(IEnumerable<TaskRow> rows) =>
    [
        .. rows
            .OrderBy(row => row.DueOn ?? DateOnly.MaxValue)
            .ThenBy(row => row.TrackCode, StringComparer.Ordinal)
            .ThenBy(row => row.Phase)
            .ThenBy(row => row.ItemCode, StringComparer.Ordinal)
            .ThenBy(row => row.SubjectName, StringComparer.CurrentCulture)
            .ThenBy(row => row.Occurrence),
    ];
}
