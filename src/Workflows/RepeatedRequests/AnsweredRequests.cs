using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.RepeatedRequests;

/// <summary>
/// Carries out a request once, however often it is sent under the same key. The key and the answer are kept in the transaction of what the request did, so
/// neither exists without the other; of two at once, one waits for the other and gets its answer. What was refused did nothing and is not kept: it may be mended and sent again.
/// </summary>
public sealed class AnsweredRequests(Transactions transactions, IdentitySeal seal, TimeProvider clock)
{
    /// <summary>Most characters of a key.</summary>
    public const int LongestKey = 200;

    /// <summary>How long a key counts.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private static readonly RepeatableAnswer Taken = new(0, "") { KeyIsTaken = true };

    /// <summary>Carries out a request, or gives the answer that it got before.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="key">Her key.</param>
    /// <param name="hash">SHA-256 of all that is asked.</param>
    /// <param name="carryOut">Carries it out; may run again from the start where others changed the same rows.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">She may not ask for this, or no longer may.</exception>
    public async Task<RepeatableAnswer> AnswerAsync(Actor actor, string key, string hash, Func<CancellationToken, Task<RepeatableAnswer>> carryOut, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(carryOut);
        var given = await transactions.TogetherAsync(
            async token =>
            {
                if (await TakeAsync(actor, key, hash, token) is { } known)
                {
                    return known;
                }

                var answer = await carryOut(token);
                if (answer.IsAccepted)
                {
                    await KeepAsync(actor, key, answer, token);
                }

                return answer;
            },
            answer => answer.IsAccepted,
            cancellationToken);
        if (given.IsRepeated)
        {
            await DemandStillAsync(carryOut, cancellationToken);
        }

        return given;
    }

    /// <summary>Forgets keys that no longer count.</summary>
    /// <returns>How many.</returns>
    public Task<int> TidyAsync(CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() - Lifetime;
        return transactions.RunAsync((unit, token) => unit.Db.AnsweredRequests.Where(row => row.AnsweredAt < until).ExecuteDeleteAsync(token), cancellationToken);
    }

    /// <summary>
    /// What was answered is given again to whoever may ask for it today: the request is tried once more and taken back. That it is refused because it was carried out, or
    /// that what it did changed the state by which it was allowed, is as it should be.
    /// </summary>
    private async Task DemandStillAsync(Func<CancellationToken, Task<RepeatableAnswer>> carryOut, CancellationToken cancellationToken)
    {
        try
        {
            await transactions.TogetherAsync(carryOut, _ => false, cancellationToken);
        }
        catch (AccessDeniedException denied) when (denied.IsOfState)
        {
            // She may still do such things there.
        }
    }

    /// <summary>Takes the key, or tells what stands under it. Whoever takes it second waits here for the first.</summary>
    private Task<RepeatableAnswer?> TakeAsync(Actor actor, string key, string hash, CancellationToken cancellationToken) => transactions.RunAsync(
        async (unit, token) =>
        {
            var now = clock.GetUtcNow();
            var until = now - Lifetime;
            await unit.Db.AnsweredRequests.Where(row => row.UserId == actor.UserId && row.Key == key && row.AnsweredAt < until).ExecuteDeleteAsync(token);
            if (await unit.Db.AnsweredRequests.SingleOrDefaultAsync(row => row.UserId == actor.UserId && row.Key == key, token) is { } known)
            {
                return string.Equals(known.RequestHash, hash, StringComparison.Ordinal)
                    ? new RepeatableAnswer(known.Status, seal.Open(actor.UserId, Sealed.Answer, known.SealedAnswer) ?? "") { IsRepeated = true }
                    : Taken;
            }

            unit.Db.Add(new AnsweredRequest { UserId = actor.UserId, Key = key, RequestHash = hash, Status = 0, AnsweredAt = now });
            return (RepeatableAnswer?)null;
        },
        cancellationToken);

    private Task<bool> KeepAsync(Actor actor, string key, RepeatableAnswer answer, CancellationToken cancellationToken) => transactions.RunAsync(
        async (unit, token) =>
        {
            var row = await unit.Db.AnsweredRequests.SingleAsync(known => known.UserId == actor.UserId && known.Key == key, token);
            row.Status = answer.Status;
            row.SealedAnswer = seal.Close(actor.UserId, Sealed.Answer, answer.Content);
            return true;
        },
        cancellationToken);
}
