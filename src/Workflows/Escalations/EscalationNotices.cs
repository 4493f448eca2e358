using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>Promises that whoever an escalation waits for is told of it, and that the coordinators are told what became of it.</summary>
public sealed class EscalationNotices(Notices notices, TimeProvider clock)
{
    /// <summary>The level that an escalation has come to.</summary>
    public async Task PromiseAsync(JobbsparDbContext db, Track track, Escalation escalation, CancellationToken cancellationToken)
    {
        var key = $"eskalering:{escalation.Id:N}:{escalation.Level.Code()}:{escalation.LevelSince.ToUnixTimeSeconds()}";
        await PromiseToLevelAsync(db, track, escalation, key, cancellationToken);
        await PromiseAsync(db, escalation, $"{key}:spar", NoticeCode.Escalation, Addressee.Coordinators, null, cancellationToken);
    }

    /// <summary>The coordinators are told of an answer, a decision or a request for more.</summary>
    public Task AnswerAsync(JobbsparDbContext db, Escalation escalation, DateTimeOffset now, CancellationToken cancellationToken) =>
        PromiseAsync(db, escalation, $"eskalering:{escalation.Id:N}:svar:{now.ToUnixTimeMilliseconds()}", NoticeCode.Escalation, Addressee.Coordinators, null, cancellationToken);

    /// <summary>Those at the present level are told that the coordinator has answered.</summary>
    public Task ReplyAsync(JobbsparDbContext db, Track track, Escalation escalation, DateTimeOffset now, CancellationToken cancellationToken) =>
        PromiseToLevelAsync(db, track, escalation, $"eskalering:{escalation.Id:N}:komplettering:{now.ToUnixTimeMilliseconds()}", cancellationToken);

    /// <summary>True for the managers' level where nobody is named who is still here: a question that nobody there is told of does not wait there.</summary>
    internal async Task<bool> IsPassedAsync(JobbsparDbContext db, Track track, EscalationLevel level, CancellationToken cancellationToken) =>
        level is EscalationLevel.Managers && (await RecipientsAsync(db, track, level, cancellationToken)).Count == 0;

    /// <summary>What nobody has been told yet is not told any more.</summary>
    public Task<int> WithdrawAsync(JobbsparDbContext db, Escalation escalation, CancellationToken cancellationToken) =>
        notices.WithdrawAsync(db, $"eskalering:{escalation.Id:N}:", cancellationToken);

    private async Task PromiseToLevelAsync(JobbsparDbContext db, Track track, Escalation escalation, string key, CancellationToken cancellationToken)
    {
        var recipients = await RecipientsAsync(db, track, escalation.Level, cancellationToken);
        foreach (var userId in recipients)
        {
            await PromiseAsync(db, escalation, $"{key}:{userId:N}", NoticeCode.Decision, Addressee.Person, userId, cancellationToken);
        }

        if (escalation.Level is EscalationLevel.SteeringGroup || (escalation.Level is EscalationLevel.HigherUp && recipients.Count == 0))
        {
            await PromiseAsync(db, escalation, key, NoticeCode.Decision, Addressee.SteeringGroup, null, cancellationToken);
        }
    }

    /// <summary>Those who are named; whoever has left, which is an account that is locked for longer than a day, is nobody to ask.</summary>
    private Task<List<Guid>> RecipientsAsync(JobbsparDbContext db, Track track, EscalationLevel level, CancellationToken cancellationToken)
    {
        DateTimeOffset? gone = clock.GetUtcNow() + TimeSpan.FromDays(1);
        return db.EscalationRecipients
            .Where(row => row.Level == level && (row.OrganisationId == null || row.OrganisationId == track.LeadOrganisationId))
            .Where(row => db.Users.Any(user => user.Id == row.UserId && (user.LockoutEnd == null || user.LockoutEnd < gone)))
            .Select(row => row.UserId)
            .Distinct()
            .ToListAsync(cancellationToken);
    }

    private Task<bool> PromiseAsync(JobbsparDbContext db, Escalation escalation, string key, NoticeCode code, Addressee to, Guid? userId, CancellationToken cancellationToken) =>
        notices.PromiseAsync(
            db,
            new Notice
            {
                Key = key,
                Code = code,
                To = to,
                UserId = userId,
                TrackId = escalation.TrackId,
                Link = $"/eskaleringar/{escalation.Id}",
                AtOnce = escalation.Cause.IsAtOnce(),
            },
            cancellationToken);
}
