using System.Security.Cryptography;
using System.Text.Json;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Drafts;

/// <summary>
/// Keeps what people type in forms until they send it, each for herself alone. A draft is sealed, a personnummer in it is left out, and one that nobody has
/// touched for <see cref="Days"/> days is forgotten.
/// </summary>
public sealed class FormDrafts(Transactions transactions, IdentitySeal seal, TimeProvider clock)
{
    /// <summary>Days that a draft is kept.</summary>
    public const int Days = 30;

    /// <summary>Most characters of a form's key.</summary>
    public const int LongestForm = 300;

    /// <summary>Most characters of a draft. What is longer is not kept; the page still has it.</summary>
    public const int Largest = 256 * 1024;

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the actor typed in a form; empty where nothing is kept.</summary>
    public Task<IReadOnlyDictionary<string, string>> ReadAsync(Actor actor, string form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return transactions.ReadAsync(
            async (db, token) => await db.FormDrafts.SingleOrDefaultAsync(row => row.UserId == actor.UserId && row.Form == form, token) is { } draft ? Open(draft) : Nothing,
            cancellationToken);
    }

    /// <summary>Keeps values instead of those that were kept. Where nothing is left to keep, nothing stays.</summary>
    /// <returns>True where something is kept.</returns>
    public Task<bool> KeepAsync(Actor actor, string form, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(values);
        var text = JsonSerializer.Serialize(values.Where(value => !PersonalNumber.IsIn(value.Value)).ToDictionary(StringComparer.Ordinal));
        if (form.Length > LongestForm || text.Length > Largest)
        {
            return Task.FromResult(false);
        }

        return transactions.RunAsync(
            async (unit, token) =>
            {
                var draft = await unit.Db.FormDrafts.SingleOrDefaultAsync(row => row.UserId == actor.UserId && row.Form == form, token);
                if (text is "{}")
                {
                    unit.Db.RemoveRange(draft is null ? [] : [draft]);
                    return false;
                }

                var now = clock.GetUtcNow();
                if (draft is null)
                {
                    var id = Guid.CreateVersion7(now);
                    unit.Db.Add(new FormDraft { Id = id, UserId = actor.UserId, Form = form, SealedValues = seal.Close(id, Sealed.Draft, text), KeptAt = now });
                    return true;
                }

                draft.SealedValues = seal.Close(draft.Id, Sealed.Draft, text);
                draft.KeptAt = now;
                return true;
            },
            cancellationToken);
    }

    /// <summary>Forgets a draft: it was sent, or is not wanted.</summary>
    public Task ForgetAsync(Actor actor, string form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return transactions.RunAsync((unit, token) => unit.Db.FormDrafts.Where(row => row.UserId == actor.UserId && row.Form == form).ExecuteDeleteAsync(token), cancellationToken);
    }

    /// <summary>Forgets what nobody has touched for <see cref="Days"/> days.</summary>
    /// <returns>How many.</returns>
    public Task<int> TidyAsync(CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow().AddDays(-Days);
        return transactions.RunAsync((unit, token) => unit.Db.FormDrafts.Where(row => row.KeptAt < until).ExecuteDeleteAsync(token), cancellationToken);
    }

    private IReadOnlyDictionary<string, string> Open(FormDraft draft)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(seal.Open(draft.Id, Sealed.Draft, draft.SealedValues)) ?? Nothing;
        }
        catch (CryptographicException)
        {
            // Its key is no longer in use; a draft is no reason to keep it.
            return Nothing;
        }
    }
}
