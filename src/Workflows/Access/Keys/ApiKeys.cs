using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jobbspar.Workflows.Access.Keys.Rules;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Access.Keys;

/// <summary>Keys for programs: made and ended by their owner, ended also by an administrator, and shown to nobody after they were made.</summary>
public sealed class ApiKeys(Transactions transactions, AccessRights access, TimeProvider clock)
{
    /// <summary>How every key begins, so that one which lies where it should not is recognised.</summary>
    public const string Prefix = "jobbspar_";

    internal const string NameField = "namn";

    internal const string ExpiresField = "giltigTill";

    private const int LongestName = 60;

    private const int SecretBytes = 32;

    /// <summary>The actor's own keys, latest first.</summary>
    /// <exception cref="AccessDeniedException">The actor has no account of this kind.</exception>
    public Task<IReadOnlyList<ApiKeyRow>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        access.Demand(actor, AccessAction.HoldApiKeys, AccessScope.OwnThings);
        return ReadAsync(actor.UserId, cancellationToken);
    }

    /// <summary>Somebody's keys, for an administrator.</summary>
    /// <exception cref="AccessDeniedException">The actor is no administrator.</exception>
    public Task<IReadOnlyList<ApiKeyRow>> OfUserAsync(Actor actor, Guid userId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ManageUsers, AccessScope.Nothing);
        return ReadAsync(userId, cancellationToken);
    }

    /// <summary>Makes a key with the actor's own rights.</summary>
    /// <returns>
    /// The secret, shown once and kept nowhere in clear; or every fault: <c>FieldIsFilledIn</c>, <c>TextIsNotTooLong</c>, <c>TextNamesNoPersonalNumber</c>, <c>ApiKeyNameIsFree</c>,
    /// <c>DateIsWrittenYearMonthDay</c>, <c>ApiKeyEndsWithinAYear</c>, <c>ApiKeysAreFew</c>.
    /// </returns>
    /// <exception cref="AccessDeniedException">The actor has no account of this kind.</exception>
    public Task<Decision<string>> CreateAsync(Actor actor, ApiKeyForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(form);
        access.Demand(actor, AccessAction.HoldApiKeys, AccessScope.OwnThings);
        var now = clock.GetUtcNow();
        var name = form.Name?.Trim() ?? "";
        var secret = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var taken = await unit.Db.ApiKeys.Where(row => row.UserId == actor.UserId && row.RevokedAt == null).Select(row => row.Name).ToListAsync(token);
                var findings = new Findings();
                findings.Text(NameField, name, LongestName);
                findings.Add(ApiKeyNameIsFree.Check(taken, name));
                findings.Add(ApiKeysAreFew.Check(taken.Count));
                var expiresOn = Expiry(form.ExpiresOn, SwedishTime.DateOf(now), findings);
                if (findings.Refusals.Count > 0)
                {
                    return Decision<string>.Refuse(findings.Refusals);
                }

                var key = new ApiKey { Id = Guid.CreateVersion7(), UserId = actor.UserId, Name = name, SecretHash = HashOf(secret), CreatedAt = now, ExpiresOn = expiresOn!.Value };
                unit.Db.ApiKeys.Add(key);
                unit.Db.AuditEvents.Add(AuditEntry.OfSetting(actor, AuditAction.ApiKeyMade, key.Id, now, ("user", actor.UserId.ToString()), ("end", Written.Date(key.ExpiresOn))));
                return Decision<string>.Accept(secret);
            },
            cancellationToken);
    }

    /// <summary>Ends a key at once: one of the actor's own, or anybody's where the actor is an administrator. One that has ended stays so.</summary>
    /// <exception cref="AccessDeniedException">There is no such key, or it is another's and the actor is no administrator.</exception>
    public Task<Decision<bool>> RevokeAsync(Actor actor, Guid keyId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var key = await unit.Db.ApiKeys.SingleOrDefaultAsync(row => row.Id == keyId, token);
                if (key?.UserId == actor.UserId)
                {
                    access.Demand(actor, AccessAction.HoldApiKeys, AccessScope.OwnThings);
                }
                else
                {
                    access.Demand(actor, AccessAction.ManageUsers, AccessScope.Nothing);
                }

                if (key is null)
                {
                    throw new AccessDeniedException(nameof(AccessAction.ManageUsers));
                }

                if (key.RevokedAt is null)
                {
                    key.RevokedAt = clock.GetUtcNow();
                    unit.Db.AuditEvents.Add(AuditEntry.OfSetting(actor, AuditAction.ApiKeyEnded, key.Id, key.RevokedAt.Value, ("user", key.UserId.ToString())));
                }

                return Decision<bool>.Accept(true);
            },
            cancellationToken);
    }

    /// <summary>The key that a secret opens today; null where none does.</summary>
    public async Task<OpenedKey?> OpenAsync(string secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (!IsWellFormed(secret))
        {
            return null;
        }

        var (hash, today) = (HashOf(secret), SwedishTime.Today(clock));
        return await transactions.ReadAsync(
            (db, token) => db.ApiKeys.Where(row => row.SecretHash == hash && row.RevokedAt == null && row.ExpiresOn >= today)
                .Select(row => new OpenedKey(row.Id, row.UserId)).SingleOrDefaultAsync(token),
            cancellationToken);
    }

    /// <summary>Notes that a key was used today; written once a day.</summary>
    public async Task UsedAsync(OpenedKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var today = SwedishTime.Today(clock);
        if (await transactions.ReadAsync((db, token) => db.ApiKeys.AnyAsync(row => row.Id == key.Id && (row.LastUsedOn == null || row.LastUsedOn < today), token), cancellationToken))
        {
            await transactions.RunAsync(
                (unit, token) => unit.Db.ApiKeys.Where(row => row.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedOn, today), token), cancellationToken);
        }
    }

    private static bool IsWellFormed(string secret) => secret.Length == Prefix.Length + (SecretBytes * 2) && secret.StartsWith(Prefix, StringComparison.Ordinal);

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static DateOnly? Expiry(string? typed, DateOnly today, Findings findings)
    {
        findings.Required(ExpiresField, !string.IsNullOrWhiteSpace(typed));
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (!DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            findings.Add(new Refusal { Rule = "DateIsWrittenYearMonthDay", Field = ExpiresField, Arguments = [typed] });
            return null;
        }

        findings.Add(ApiKeyEndsWithinAYear.Check(date, today));
        return date;
    }

    private Task<IReadOnlyList<ApiKeyRow>> ReadAsync(Guid userId, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        return transactions.ReadAsync<IReadOnlyList<ApiKeyRow>>(
            async (db, token) => await db.ApiKeys.Where(row => row.UserId == userId && row.RevokedAt == null).OrderByDescending(row => row.Id)
                .Select(row => new ApiKeyRow(row.Id, row.Name, row.CreatedAt, row.ExpiresOn, row.LastUsedOn, row.ExpiresOn < today)).ToListAsync(token),
            cancellationToken);
    }
}
