using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>Promises that whoever an escalation waits for is told of it, and that the coordinators are told what became of it.</summary>
public sealed class EscalationNotices(Notices notices, AnswerTimes times, SendingWindow window, SendingHours hours, TimeProvider clock)
{
    /// <summary>End of the keys of what is told where nobody has acknowledged in time.</summary>
    private const string Unacknowledged = ":kvittens";

    /// <summary>The level that an escalation has come to.</summary>
    public async Task PromiseAsync(JobbsparDbContext db, Track track, Escalation escalation, CancellationToken cancellationToken)
    {
        var key = KeyOf(escalation);
        await PromiseToLevelAsync(db, track, escalation, key, dueAt: null, cancellationToken);
        await PromiseAsync(db, escalation, $"{key}:spar", NoticeCode.Escalation, Addressee.Coordinators, null, dueAt: null, cancellationToken);
        await AskForAcknowledgementAsync(db, track, escalation, cancellationToken);
    }

    /// <summary>When those at the level are told again, and the coordinators, where nobody says that she has it; one that waits moves with the day.</summary>
    internal async Task AskForAcknowledgementAsync(JobbsparDbContext db, Track track, Escalation escalation, CancellationToken cancellationToken)
    {
        var key = KeyOf(escalation);
        if (times.AcknowledgeBy(escalation, track.LeadOrganisationId) is { } by)
        {
            // Those who have not said that they have it are told again, and the coordinators that nobody has.
            var morning = escalation.WaitsForNoPause ? window.OpensOn(by.AddDays(1)) : hours.OpensOn(by.AddDays(1));
            await PromiseToLevelAsync(db, track, escalation, key + Unacknowledged, morning, cancellationToken);
            await PromiseAsync(db, escalation, $"{key}{Unacknowledged}:spar", NoticeCode.Escalation, Addressee.Coordinators, null, morning, cancellationToken);
        }
    }

    /// <summary>Somebody at the level has it, or it is not theirs any more.</summary>
    public Task<int> StopAskingForAcknowledgementAsync(JobbsparDbContext db, Escalation escalation, CancellationToken cancellationToken) =>
        notices.WithdrawAsync(db, KeyOf(escalation) + Unacknowledged, cancellationToken);

    /// <summary>The coordinators are told of an answer, a decision or a request for more.</summary>
    public Task AnswerAsync(JobbsparDbContext db, Escalation escalation, DateTimeOffset now, CancellationToken cancellationToken) =>
        PromiseAsync(db, escalation, $"eskalering:{escalation.Id:N}:svar:{now.ToUnixTimeMilliseconds()}", NoticeCode.Escalation, Addressee.Coordinators, null, dueAt: null, cancellationToken);

    /// <summary>Those at the present level are told that the coordinator has answered.</summary>
    public Task ReplyAsync(JobbsparDbContext db, Track track, Escalation escalation, DateTimeOffset now, CancellationToken cancellationToken) =>
        PromiseToLevelAsync(db, track, escalation, $"eskalering:{escalation.Id:N}:komplettering:{now.ToUnixTimeMilliseconds()}", dueAt: null, cancellationToken);

    /// <summary>Tracks were given to another steering group, which is told of the questions that wait at it.</summary>
    internal async Task NewGroupAsync(JobbsparDbContext db, IQueryable<Track> tracks, Guid groupId, CancellationToken cancellationToken)
    {
        var waiting = await db.Escalations
            .Where(row => tracks.Any(track => track.Id == row.TrackId) && row.EndedAt == null && (row.Level == EscalationLevel.SteeringGroup || row.Level == EscalationLevel.HigherUp))
            .ToListAsync(cancellationToken);
        foreach (var escalation in waiting)
        {
            await PromiseAsync(db, escalation, $"{KeyOf(escalation)}:grupp:{groupId:N}:{clock.GetUtcNow().ToUnixTimeSeconds()}", NoticeCode.Decision, Addressee.SteeringGroup, null, dueAt: null, cancellationToken);
        }
    }

    /// <summary>True for the managers' level where nobody is named who is still here: a question that nobody there is told of does not wait there.</summary>
    internal async Task<bool> IsPassedAsync(JobbsparDbContext db, Track track, EscalationCause cause, EscalationLevel level, CancellationToken cancellationToken) =>
        level is EscalationLevel.Managers && (await RecipientsAsync(db, track, cause, level, cancellationToken)).Count == 0;

    /// <summary>What nobody has been told yet is not told any more.</summary>
    public Task<int> WithdrawAsync(JobbsparDbContext db, Escalation escalation, CancellationToken cancellationToken) =>
        notices.WithdrawAsync(db, $"eskalering:{escalation.Id:N}:", cancellationToken);

    private async Task PromiseToLevelAsync(JobbsparDbContext db, Track track, Escalation escalation, string key, DateTimeOffset? dueAt, CancellationToken cancellationToken)
    {
        var recipients = await RecipientsAsync(db, track, escalation.Cause, escalation.Level, cancellationToken);
        foreach (var userId in recipients)
        {
            await PromiseAsync(db, escalation, $"{key}:{userId:N}", NoticeCode.Decision, Addressee.Person, userId, dueAt, cancellationToken);
        }

        if (escalation.Level is EscalationLevel.SteeringGroup || (escalation.Level is EscalationLevel.HigherUp && recipients.Count == 0))
        {
            await PromiseAsync(db, escalation, key, NoticeCode.Decision, Addressee.SteeringGroup, null, dueAt, cancellationToken);
        }
    }

    /// <summary>Those who are named: at the managers' level those of the party whose turn it is, else those of the leading organisation and of all.</summary>
    private async Task<List<Guid>> RecipientsAsync(JobbsparDbContext db, Track track, EscalationCause cause, EscalationLevel level, CancellationToken cancellationToken)
    {
        var named = await PresentRecipients.ReadAsync(db, level, clock.GetUtcNow(), cancellationToken);
        List<Guid> responsible = level is EscalationLevel.Managers && named.Exists(row => row.OrganisationId is not null) ? await ResponsiblePartiesAsync(db, track, cause, cancellationToken) : [];
        var ofParty = named.FindAll(row => row.OrganisationId is { } organisation && responsible.Contains(organisation));
        return [.. (ofParty.Count > 0 ? ofParty : named.FindAll(row => row.OrganisationId is null || row.OrganisationId == track.LeadOrganisationId)).Select(row => row.UserId).Distinct()];
    }

    /// <summary>The organisations whose turn it is (DOMAIN 6.2, L2), by the letters of intent that hold; none where the cause waits for no party, or no letter names it.</summary>
    private static async Task<List<Guid>> ResponsiblePartiesAsync(JobbsparDbContext db, Track track, EscalationCause cause, CancellationToken cancellationToken)
    {
        var waitsFor = CodeTable<StuckKind>.TryParse(cause.Code(), out var kind)
            ? await db.StuckCauses.Where(row => row.TrackId == track.Id && row.Kind == kind && row.ClosedAt == null).Select(row => (WaitsFor?)row.WaitsFor).FirstOrDefaultAsync(cancellationToken)
            : null;
        LetterPartyKind? party = waitsFor switch
        {
            WaitsFor.Municipality => LetterPartyKind.Municipality,
            WaitsFor.EmploymentService => LetterPartyKind.EmploymentService,
            WaitsFor.Employer => LetterPartyKind.Employer,
            _ => null,
        };
        return party is null
            ? []
            : await LettersInForce.Of(db)
                .Where(letter => db.TrackEmployers.Any(row => row.Id == letter.TrackEmployerId && row.TrackId == track.Id))
                .Join(db.LetterOfIntentParties, letter => letter.Id, row => row.LetterOfIntentId, (letter, row) => row)
                .Where(row => row.Kind == party)
                .Select(row => row.OrganisationId)
                .Distinct()
                .ToListAsync(cancellationToken);
    }

    private static string KeyOf(Escalation escalation) => $"eskalering:{escalation.Id:N}:{escalation.Level.Code()}:{escalation.LevelSince.ToUnixTimeSeconds()}";

    private Task<bool> PromiseAsync(JobbsparDbContext db, Escalation escalation, string key, NoticeCode code, Addressee to, Guid? userId, DateTimeOffset? dueAt, CancellationToken cancellationToken)
    {
        var (at, atOnce) = When(escalation, dueAt);
        return notices.PromiseAsync(
            db,
            new Notice
            {
                Key = key,
                Code = code,
                To = to,
                UserId = userId,
                TrackId = escalation.TrackId,
                Link = $"/eskaleringar/{escalation.Id}",
                DueAt = at,
                AtOnce = atOnce,
            },
            cancellationToken);
    }

    /// <summary>Four causes wait for nothing. What concerns safety waits for the morning, but not for the end of a staff pause.</summary>
    private (DateTimeOffset? DueAt, bool AtOnce) When(Escalation escalation, DateTimeOffset? dueAt)
    {
        if (escalation.Cause.IsAtOnce())
        {
            return (dueAt, true);
        }

        var opening = window.NextOpen(dueAt ?? clock.GetUtcNow());
        return escalation.RunsInPauses && hours.PauseOn(SwedishTime.DateOf(opening)) is not null ? (opening, true) : (dueAt, false);
    }
}
