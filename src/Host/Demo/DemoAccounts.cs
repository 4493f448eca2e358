using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering.Groups;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Demo;

/// <summary>The demo users and their password, which is made anew for each database; the sign-in page shows them, but only with <c>--demo</c>.</summary>
public sealed class DemoAccounts(HostSettings settings, Transactions transactions, IServiceScopeFactory scopes)
{
    /// <summary>Key of the setting that keeps the password.</summary>
    public const string PasswordKey = "demo.password";

    private static readonly (string UserName, string DisplayName, Role Role)[] People =
    [
        ("anna.berg", "Anna Berg", Role.Coordinator),
        ("yusuf.demir", "Yusuf Demir", Role.Coordinator),
        ("maria.lindqvist", "Maria Lindqvist", Role.Coordinator),
        ("birgitta.strom", "Birgitta Ström", Role.SteeringGroup),
        ("adam.norberg", "Adam Norberg", Role.Administrator),
    ];

    /// <summary>True when this host is a demo.</summary>
    public bool IsOn => settings.Demo;

    /// <summary>The demo users, coordinators first; empty on a host without <c>--demo</c>.</summary>
    public async Task<IReadOnlyList<DemoAccount>> ListAsync(CancellationToken cancellationToken)
    {
        if (!IsOn)
        {
            return [];
        }

        var (password, ids) = await transactions.ReadAsync(
            async (db, token) => (
                await db.Settings.Where(setting => setting.Key == PasswordKey).Select(setting => setting.Value).SingleOrDefaultAsync(token),
                await db.Users.Where(user => user.IsDemo).ToDictionaryAsync(user => user.UserName!, user => user.Id, StringComparer.Ordinal, token)),
            cancellationToken);
        return password is null
            ? []
            : [.. People.Where(person => ids.ContainsKey(person.UserName)).Select(person => new DemoAccount(ids[person.UserName], person.UserName, person.DisplayName, person.Role, password))];
    }

    /// <summary>Creates those that are missing.</summary>
    internal async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<JobbsparDbContext>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var password = await db.Settings.FindAsync([PasswordKey], cancellationToken);
        if (password is null)
        {
            password = new Setting { Key = PasswordKey, Value = Accounts.RandomPassword.Next() };
            db.Settings.Add(password);
        }

        foreach (var person in People)
        {
            if (await users.FindByNameAsync(person.UserName) is not null)
            {
                continue;
            }

            var user = new UserAccount
            {
                Id = Guid.CreateVersion7(),
                UserName = person.UserName,
                Email = $"{person.UserName}@demo.example",
                DisplayName = person.DisplayName,
                IsDemo = true,
            };
            Accounts.AccountFault.ThrowIfAny(await users.CreateAsync(user, password.Value));
            Accounts.AccountFault.ThrowIfAny(await users.AddToRoleAsync(user, person.Role.Code()));
            if (person.Role is Role.SteeringGroup)
            {
                db.SteeringGroupMembers.Add(new SteeringGroupMember { GroupId = SteeringGroup.FirstId, UserId = user.Id, Function = "Ordförande" });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
