using System.Net.Mail;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Accounts;

/// <summary>
/// Changes the e-mail address of an account: an administrator anybody's, everybody her own, with her password, since whoever sits down at her screen would have her reminders. A mark that mail
/// does not arrive (ADR 101) ends with the address that it was about. The history says that it changed and who did it, never what it is.
/// </summary>
public sealed class AccountAddresses(AccessRights rights, MailRefusals refusals, IServiceScopeFactory scopes)
{
    private const int LongestAddress = 256;

    /// <summary>Changes somebody's address; none means that she is told in the product alone.</summary>
    /// <returns>Her id, or <c>UserExists</c>, <c>EmailIsWellFormed</c>.</returns>
    /// <exception cref="AccessDeniedException">The actor is no administrator.</exception>
    public async Task<Decision<Guid>> ChangeAsync(Actor actor, Guid userId, string? address, CancellationToken cancellationToken)
    {
        rights.Demand(actor, AccessAction.ManageUsers, AccessScope.Nothing);
        var wanted = string.IsNullOrWhiteSpace(address) ? null : address.Trim();
        return wanted is not null && !IsAddress(wanted)
            ? Decision<Guid>.Refuse(new Refusal { Rule = "EmailIsWellFormed", Field = "epost" })
            : await SaveAsync(actor, userId, password: null, wanted, cancellationToken);
    }

    /// <summary>The actor's own address; null where she has none.</summary>
    public async Task<string?> OwnAsync(Actor actor, CancellationToken cancellationToken)
    {
        rights.Demand(actor, AccessAction.ChangeOwnReminders, AccessScope.OwnThings);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<JobbsparDbContext>();
        return await db.Users.Where(user => user.Id == actor.UserId).Select(user => user.Email).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Changes the actor's own address. Wrong passwords count as at the sign-in: after some the account is locked for a while.</summary>
    /// <returns>Her id, or <c>EmailIsWellFormed</c>, <c>OwnPasswordIsRight</c>, <c>OwnPasswordMayBeTried</c>.</returns>
    /// <exception cref="AccessDeniedException">The actor may not.</exception>
    public async Task<Decision<Guid>> ChangeOwnAsync(Actor actor, string? password, string? address, CancellationToken cancellationToken)
    {
        rights.Demand(actor, AccessAction.ChangeOwnReminders, AccessScope.OwnThings);
        return address?.Trim() is { } wanted && IsAddress(wanted)
            ? await SaveAsync(actor, actor.UserId, password ?? "", wanted, cancellationToken)
            : Decision<Guid>.Refuse(new Refusal { Rule = "EmailIsWellFormed", Field = "epost" });
    }

    private static bool IsAddress(string text) => text.Length <= LongestAddress && MailAddress.TryCreate(text, out var address) && string.Equals(address.Address, text, StringComparison.Ordinal);

    private async Task<Decision<Guid>> SaveAsync(Actor actor, Guid userId, string? password, string? address, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<JobbsparDbContext>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        if (await users.FindByIdAsync(userId.ToString()) is not { } account)
        {
            return Decision<Guid>.Refuse(new Refusal { Rule = "UserExists" });
        }

        if (password is not null && await CheckAsync(users, account, password) is { } refusal)
        {
            return Decision<Guid>.Refuse(refusal);
        }

        if (string.Equals(account.Email, address, StringComparison.Ordinal))
        {
            return Decision<Guid>.Accept(userId);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        account.Email = address;
        AccountFault.ThrowIfAny(await users.UpdateAsync(account));
        await refusals.AddressChangedAsync(db, actor, userId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Decision<Guid>.Accept(userId);
    }

    private static async Task<Refusal?> CheckAsync(UserManager<UserAccount> users, UserAccount account, string password)
    {
        if (await users.IsLockedOutAsync(account))
        {
            return new Refusal { Rule = "OwnPasswordMayBeTried", Field = "losenord" };
        }

        if (await users.CheckPasswordAsync(account, password))
        {
            AccountFault.ThrowIfAny(await users.ResetAccessFailedCountAsync(account));
            return null;
        }

        AccountFault.ThrowIfAny(await users.AccessFailedAsync(account));
        return new Refusal { Rule = "OwnPasswordIsRight", Field = "losenord" };
    }
}
