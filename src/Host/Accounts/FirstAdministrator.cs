using System.Security.Claims;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Accounts;

/// <summary>
/// Makes the roles, and an administrator while there is none: with a random password that is written to the console once, kept
/// nowhere in clear, and to be replaced at the first sign-in.
/// </summary>
internal sealed class FirstAdministrator(IServiceScopeFactory scopes)
{
    public const string UserName = "administrator";

    /// <summary>Makes the roles that are missing.</summary>
    public async Task CreateRolesAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var code in CodeTable<Role>.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!await roles.RoleExistsAsync(code))
            {
                await CreateRoleAsync(roles, code);
            }
        }
    }

    /// <summary>Makes the administrator where no account but demo accounts holds the role.</summary>
    /// <param name="tell">Called with user name and password before they are kept, so that no account exists whose password nobody saw.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task CreateAsync(Action<string, string> tell, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<JobbsparDbContext>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if ((await users.GetUsersInRoleAsync(Role.Administrator.Code())).Any(user => !user.IsDemo))
        {
            return;
        }

        var user = new UserAccount { Id = Guid.CreateVersion7(), UserName = UserName, DisplayName = "Administratör" };
        var password = RandomPassword.Next();
        try
        {
            var created = await users.CreateAsync(user, password);
            if (created.Errors.Any(error => error.Code is nameof(IdentityErrorDescriber.DuplicateUserName)))
            {
                return;
            }

            AccountFault.ThrowIfAny(created);
        }
        catch (DbUpdateException)
        {
            // Another host, started at the same moment, was first; it has told its password.
            return;
        }

        AccountFault.ThrowIfAny(await users.AddToRoleAsync(user, Role.Administrator.Code()));
        AccountFault.ThrowIfAny(await users.AddClaimAsync(user, new Claim(AccountClaims.NewPasswordNeeded, "true")));
        tell(UserName, password);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task CreateRoleAsync(RoleManager<IdentityRole<Guid>> roles, string code)
    {
        try
        {
            var created = await roles.CreateAsync(new IdentityRole<Guid>(code) { Id = Guid.CreateVersion7() });
            if (created.Errors.All(error => error.Code is not nameof(IdentityErrorDescriber.DuplicateRoleName)))
            {
                AccountFault.ThrowIfAny(created);
            }
        }
        catch (DbUpdateException)
        {
            // Another host, started at the same moment, made it.
        }
    }
}
