using System.Security.Claims;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering.Groups;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Accounts;

/// <summary>What an administrator does with accounts. One-time passwords are shown once and kept nowhere in clear.</summary>
public sealed class UserAccounts(AccessRights rights, Transactions transactions, IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int LongestName = 100;

    /// <summary>All accounts, by name.</summary>
    /// <exception cref="AccessDeniedException">The actor is no administrator.</exception>
    public async Task<IReadOnlyList<UserRow>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        rights.Demand(actor, AccessAction.ManageUsers, AccessScope.Nothing);
        var (accounts, rolesOf, waiting) = await transactions.ReadAsync(ReadAsync, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        var rows = new List<UserRow>(accounts.Count);
        foreach (var account in accounts)
        {
            rows.Add(new UserRow
            {
                Id = account.Id,
                UserName = account.UserName ?? "",
                DisplayName = account.DisplayName,
                Email = account.Email,
                Roles = [.. rolesOf[account.Id].Order()],
                NeedsNewPassword = waiting.Contains(account.Id),
                IsLockedOut = await users.IsLockedOutAsync(account),
            });
        }

        return rows;
    }

    /// <summary>One account.</summary>
    /// <exception cref="AccessDeniedException">There is none, or the actor is no administrator.</exception>
    public async Task<UserRow> GetAsync(Actor actor, Guid userId, CancellationToken cancellationToken)
    {
        var all = await ListAsync(actor, cancellationToken);
        return all.SingleOrDefault(row => row.Id == userId) ?? throw new AccessDeniedException(nameof(AccessAction.ManageUsers));
    }

    /// <summary>Creates an account whose owner has to replace the one-time password at the first sign-in.</summary>
    /// <returns>The one-time password, or every fault: <c>NameIsFilledIn</c>, <c>RoleIsChosen</c>, <c>SteeringGroupIsChosen</c>, <c>UserNameIsWellFormed</c>, <c>UserNameIsFree</c>, <c>EmailIsWellFormed</c>.</returns>
    /// <exception cref="AccessDeniedException">The actor is no administrator.</exception>
    public async Task<Decision<string>> CreateAsync(Actor actor, NewUser user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        rights.Demand(actor, AccessAction.ManageUsers, AccessScope.Nothing);
        var faults = Check(user);
        if (faults.Count > 0)
        {
            return Decision<string>.Refuse(faults);
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<JobbsparDbContext>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var isSteering = string.Equals(user.Role, Role.SteeringGroup.Code(), StringComparison.Ordinal);
        Guid? group = isSteering && Guid.TryParse(user.SteeringGroup, out var chosen) ? chosen : null;
        if (isSteering && !(group is null ? user.SteeringGroup is NewUser.NoGroup : await db.SteeringGroups.AnyAsync(row => row.Id == group, cancellationToken)))
        {
            return Decision<string>.Refuse(new Refusal { Rule = "SteeringGroupIsChosen", Field = "styrgrupp" });
        }

        var account = new UserAccount
        {
            Id = Guid.CreateVersion7(),
            UserName = user.UserName!.Trim(),
            Email = string.IsNullOrWhiteSpace(user.Email) ? null : user.Email.Trim(),
            DisplayName = user.DisplayName!.Trim(),
        };
        var password = RandomPassword.Next();
        var created = await users.CreateAsync(account, password);
        if (!created.Succeeded)
        {
            return Decision<string>.Refuse([.. created.Errors.Select(Explain)]);
        }

        AccountFault.ThrowIfAny(await users.AddToRoleAsync(account, user.Role!));
        AccountFault.ThrowIfAny(await users.AddClaimAsync(account, new Claim(AccountClaims.NewPasswordNeeded, "true")));
        if (group is { } its)
        {
            db.SteeringGroupMembers.Add(new SteeringGroupMember { GroupId = its, UserId = account.Id, Function = SteeringGroupMember.OrdinaryFunction, ValidFrom = SwedishTime.Today(clock) });
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return Decision<string>.Accept(password);
    }

    /// <summary>Gives an account a new one-time password and ends its sessions.</summary>
    /// <returns>The one-time password, or <c>UserExists</c>.</returns>
    /// <exception cref="AccessDeniedException">The actor is no administrator.</exception>
    public async Task<Decision<string>> RenewPasswordAsync(Actor actor, Guid userId, CancellationToken cancellationToken)
    {
        rights.Demand(actor, AccessAction.ManageUsers, AccessScope.Nothing);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<JobbsparDbContext>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await users.FindByIdAsync(userId.ToString()) is not { } account)
        {
            return Decision<string>.Refuse(new Refusal { Rule = "UserExists" });
        }

        var password = RandomPassword.Next();
        AccountFault.ThrowIfAny(await users.ResetPasswordAsync(account, await users.GeneratePasswordResetTokenAsync(account), password));
        AccountFault.ThrowIfAny(await users.SetLockoutEndDateAsync(account, lockoutEnd: null));
        var claims = await users.GetClaimsAsync(account);
        if (claims.All(claim => claim.Type is not AccountClaims.NewPasswordNeeded))
        {
            AccountFault.ThrowIfAny(await users.AddClaimAsync(account, new Claim(AccountClaims.NewPasswordNeeded, "true")));
        }

        await transaction.CommitAsync(cancellationToken);
        return Decision<string>.Accept(password);
    }

    /// <summary>Coordinators to choose from when a track is given one.</summary>
    /// <exception cref="AccessDeniedException">The actor is no administrator.</exception>
    public async Task<IReadOnlyList<UserRow>> ListCoordinatorsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var all = await ListAsync(actor, cancellationToken);
        return [.. all.Where(row => row.Roles.Contains(Role.Coordinator))];
    }

    private static List<Refusal> Check(NewUser user)
    {
        List<Refusal> faults = [];
        if (string.IsNullOrWhiteSpace(user.DisplayName) || user.DisplayName.Length > LongestName)
        {
            faults.Add(new Refusal { Rule = "NameIsFilledIn", Field = "namn" });
        }

        if (string.IsNullOrWhiteSpace(user.UserName) || user.UserName.Length > LongestName)
        {
            faults.Add(new Refusal { Rule = "UserNameIsWellFormed", Field = "anvandarnamn" });
        }

        if (!string.IsNullOrWhiteSpace(user.Email) && !System.Net.Mail.MailAddress.TryCreate(user.Email, out _))
        {
            faults.Add(new Refusal { Rule = "EmailIsWellFormed", Field = "epost" });
        }

        if (!CodeTable<Role>.TryParse(user.Role, out _))
        {
            faults.Add(new Refusal { Rule = "RoleIsChosen", Field = "roll" });
        }

        return faults;
    }

    private static Refusal Explain(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => new Refusal { Rule = "UserNameIsFree", Field = "anvandarnamn" },
        nameof(IdentityErrorDescriber.InvalidUserName) => new Refusal { Rule = "UserNameIsWellFormed", Field = "anvandarnamn" },
        _ => throw new InvalidOperationException(error.Description),
    };

    private static async Task<(List<UserAccount> Accounts, ILookup<Guid, Role> RolesOf, HashSet<Guid> Waiting)> ReadAsync(
        JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var accounts = await db.Users.AsNoTracking().OrderBy(user => user.DisplayName).ToListAsync(cancellationToken);
        var roles = await (from link in db.UserRoles join role in db.Roles on link.RoleId equals role.Id select new { link.UserId, role.Name })
            .ToListAsync(cancellationToken);
        var waiting = await db.UserClaims.Where(claim => claim.ClaimType == AccountClaims.NewPasswordNeeded).Select(claim => claim.UserId)
            .ToListAsync(cancellationToken);
        return (accounts, roles.ToLookup(role => role.UserId, role => CodeTable<Role>.Parse(role.Name!)), [.. waiting]);
    }
}
