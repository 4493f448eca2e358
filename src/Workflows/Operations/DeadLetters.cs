using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Operations;

/// <summary>Messages that no host could handle: kept here, where administrators see them, send them again or lay them aside.</summary>
public sealed class DeadLetters(Transactions transactions, AccessRights access, OperationsNotices notices, TimeProvider clock)
{
    private const int Most = 100;
    private const int LongestPayload = 4000;
    private const int LongestReason = 500;

    /// <summary>Keeps one. A message that waits already is not kept twice.</summary>
    public Task AddAsync(Guid messageId, string? kind, string payload, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentNullException.ThrowIfNull(reason);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                if (!await unit.Db.DeadLetters.AnyAsync(row => row.MessageId == messageId && row.SettledAt == null, token))
                {
                    var now = clock.GetUtcNow();
                    var id = Guid.CreateVersion7(now);
                    unit.Db.DeadLetters.Add(new DeadLetter
                    {
                        Id = id,
                        MessageId = messageId,
                        Kind = kind,
                        Payload = payload.Length > LongestPayload ? payload[..LongestPayload] : payload,
                        Reason = reason.Length > LongestReason ? reason[..LongestReason] : reason,
                        ArrivedAt = now,
                    });
                    await notices.LetterWaitsAsync(unit.Db, id, token);
                }
            },
            cancellationToken);
    }

    /// <summary>Those that wait, oldest first, at most 100.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see operations.</exception>
    public Task<IReadOnlyList<DeadLetter>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewOperations, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) => (IReadOnlyList<DeadLetter>)await db.DeadLetters.Where(row => row.SettledAt == null).OrderBy(row => row.ArrivedAt).Take(Most).ToListAsync(token),
            cancellationToken);
    }

    /// <summary>Sends one again under its own id: what it did the first time, if anything, is not done twice.</summary>
    /// <returns>Its id, or <c>DeadLetterIsWaiting</c>, <c>DeadLetterIsOurs</c>.</returns>
    /// <exception cref="AccessDeniedException">The actor may not.</exception>
    public Task<Decision<Guid>> ReplayAsync(Actor actor, Guid id, CancellationToken cancellationToken) => SettleAsync(actor, id, replay: true, cancellationToken);

    /// <summary>Lays one aside for good. Digests that it was to send stay in the product, and their promises get a receipt that says so.</summary>
    /// <returns>Its id, or <c>DeadLetterIsWaiting</c>.</returns>
    /// <exception cref="AccessDeniedException">The actor may not.</exception>
    public Task<Decision<Guid>> LayAsideAsync(Actor actor, Guid id, CancellationToken cancellationToken) => SettleAsync(actor, id, replay: false, cancellationToken);

    private Task<Decision<Guid>> SettleAsync(Actor actor, Guid id, bool replay, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ControlOperations, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                if (await unit.Db.DeadLetters.SingleOrDefaultAsync(row => row.Id == id && row.SettledAt == null, token) is not { } letter)
                {
                    return Decision<Guid>.Refuse(new Refusal { Rule = "DeadLetterIsWaiting" });
                }

                if (replay && letter.Kind is null)
                {
                    return Decision<Guid>.Refuse(new Refusal { Rule = "DeadLetterIsOurs" });
                }

                (letter.SettledAt, letter.SettledBy, letter.Replayed) = (clock.GetUtcNow(), actor.UserId, replay);
                await notices.LetterIsSettledAsync(unit.Db, id, token);
                if (replay)
                {
                    await SendAgainAsync(unit.Db, letter, token);
                }
                else if (string.Equals(letter.Kind, DigestRelease.MessageKind, StringComparison.Ordinal))
                {
                    await DigestsLaidAside.SettleAsync(unit.Db, letter.Payload, clock.GetUtcNow(), token);
                }

                return Decision<Guid>.Accept(id);
            },
            cancellationToken);
    }

    private async Task SendAgainAsync(JobbsparDbContext db, DeadLetter letter, CancellationToken cancellationToken)
    {
        if (await db.OutboxMessages.SingleOrDefaultAsync(row => row.Id == letter.MessageId, cancellationToken) is { } sent)
        {
            (sent.SentAt, sent.LeasedUntil) = (null, null);
            return;
        }

        db.OutboxMessages.Add(new OutboxMessage { Id = letter.MessageId, Kind = letter.Kind!, Payload = letter.Payload, CreatedAt = clock.GetUtcNow() });
    }
}
