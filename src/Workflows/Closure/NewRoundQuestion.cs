using System.Globalization;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Closure;

/// <summary>
/// Asks the coordinators about a new round in good time (AVSL-06, first asked 40 working days before the planned end): the task itself opens when the track has been
/// evaluated, too late for places and employers of another round. What they answer then is there when the task opens.
/// </summary>
public sealed class NewRoundQuestion(Notices notices, ChecklistCatalogue catalogue, OrganisationCalendars calendars, SendingHours hours, TimeProvider clock)
{
    /// <summary>The item that asks in the end.</summary>
    internal const string Item = "AVSL-06";

    /// <summary>Promises the question when the track is carried out, and moves it when the planned end moves; nothing is asked where the answer is known.</summary>
    internal async Task FollowAsync(JobbsparDbContext db, Track track, CancellationToken cancellationToken)
    {
        if (track.Status is not TrackStatus.Implementation || catalogue[Item].FirstAsked is not { } asked)
        {
            return;
        }

        var key = $"{KeyOf(track.Id)}{track.PlannedEnd.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";
        if (await db.Promises.AnyAsync(row => row.BusinessKey == key, cancellationToken))
        {
            return;
        }

        await AnsweredAsync(db, track.Id, cancellationToken);
        if (await RoundDecisions.OfTrackAsync(db, track.Id, cancellationToken) is not null)
        {
            return;
        }

        var day = calendars.Of(track.LeadOrganisationId).AddWorkingDays(track.PlannedEnd, asked.WorkingDays);
        await notices.PromiseAsync(
            db,
            new Notice
            {
                Key = key,
                Code = NoticeCode.Decision,
                To = Addressee.Coordinators,
                TrackId = track.Id,
                Link = $"/jobbspar/{track.Id}/avslut",
                DueAt = day > SwedishTime.Today(clock) ? hours.OpensOn(day) : null,
                WhenLate = WhenLate.SendLate,
            },
            cancellationToken);
    }

    /// <summary>The question has its answer, or is asked on another day.</summary>
    internal Task<int> AnsweredAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken) => notices.WithdrawAsync(db, KeyOf(trackId), cancellationToken);

    private static string KeyOf(Guid trackId) => $"nyomgang:{trackId:N}:";
}
