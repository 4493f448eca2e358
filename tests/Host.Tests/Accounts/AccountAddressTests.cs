using Jobbspar.Host.Accounts;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Host.Tests.Accounts;

/// <summary>An address is changed by an administrator, or by its owner with her password; the mark of refused mail ends with the address that it was about.</summary>
public sealed class AccountAddressTests : IAsyncLifetime
{
    private const string Password = "Vinterdag-2026-regn";

    private readonly string folder = TestSettings.NewFolder();
    private RunningHost host = null!;
    private Actor admin = null!;
    private Actor karin = null!;

    private AccountAddresses Addresses => host.Get<AccountAddresses>();

    public async Task InitializeAsync()
    {
        host = await RunningHost.StartAsync(TestSettings.Embedded(folder));
        admin = await ExampleTrack.AddUserAsync(host, "adam", Role.Administrator);
        karin = await ExampleTrack.AddUserAsync(host, "karin", Role.Coordinator);
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        var account = (await users.FindByIdAsync(karin.UserId.ToString()))!;
        if (await users.HasPasswordAsync(account))
        {
            (await users.RemovePasswordAsync(account)).Succeeded.ShouldBeTrue();
        }

        (await users.AddPasswordAsync(account, Password)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task An_administrator_changes_an_address_and_the_mark_of_refused_mail_goes_with_the_old_one()
    {
        await RefusedAsync();

        (await Addresses.ChangeAsync(admin, karin.UserId, " karin.k@kommun.example ", default)).Refusals.ShouldBeEmpty();

        (await AddressAsync()).ShouldBe(("karin.k@kommun.example", "KARIN.K@KOMMUN.EXAMPLE"));
        (await host.Get<MailRefusals>().OwnAsync(karin, default)).ShouldBeNull();
        var audit = await ExampleTrack.ReadAsync(host, db => db.AuditEvents.SingleAsync(row => row.Action == "EPOSTADRESS_ANDRAD"));
        audit.ActorId.ShouldBe(admin.UserId);
        audit.Arguments.ShouldContain(karin.UserId.ToString());
        audit.Arguments.ShouldNotContain("@");

        (await Addresses.ChangeAsync(admin, karin.UserId, "", default)).Refusals.ShouldBeEmpty();
        (await AddressAsync()).Email.ShouldBeNull("without an address she is told in the product alone");
    }

    [Theory]
    [InlineData("karin hos kommunen")]
    [InlineData("Karin <karin@kommun.example>")]
    [InlineData("karin@")]
    public async Task What_is_no_address_is_refused_and_changes_nothing(string typed)
    {
        var before = await AddressAsync();
        await RefusedAsync();

        (await Addresses.ChangeAsync(admin, karin.UserId, typed, default)).Refusals.Select(refusal => (refusal.Rule, refusal.Field)).ShouldBe([("EmailIsWellFormed", "epost")]);
        (await Addresses.ChangeOwnAsync(karin, Password, typed, default)).Refusals.Select(refusal => refusal.Rule).ShouldBe(["EmailIsWellFormed"]);

        (await AddressAsync()).ShouldBe(before);
        (await host.Get<MailRefusals>().OwnAsync(karin, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_administrators_change_others_and_who_does_not_exist_is_nobody()
    {
        await Should.ThrowAsync<AccessDeniedException>(() => Addresses.ChangeAsync(karin, admin.UserId, "ny@kommun.example", default));
        (await Addresses.ChangeAsync(admin, Guid.NewGuid(), "ny@kommun.example", default)).Refusals.Select(refusal => refusal.Rule).ShouldBe(["UserExists"]);
    }

    [Fact]
    public async Task Everybody_changes_her_own_with_her_password()
    {
        await RefusedAsync();

        (await Addresses.ChangeOwnAsync(karin, Password, "ny@kommun.example", default)).Refusals.ShouldBeEmpty();

        (await AddressAsync()).Email.ShouldBe("ny@kommun.example");
        (await Addresses.OwnAsync(karin, default)).ShouldBe("ny@kommun.example");
        (await host.Get<MailRefusals>().OwnAsync(karin, default)).ShouldBeNull();
        (await ExampleTrack.ReadAsync(host, db => db.AuditEvents.CountAsync(row => row.Action == "EPOSTADRESS_ANDRAD" && row.ActorId == karin.UserId))).ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_password_changes_nothing_and_too_many_lock_the_account()
    {
        var before = await AddressAsync();

        for (var times = 0; times < 5; times++)
        {
            (await Addresses.ChangeOwnAsync(karin, "fel", "ny@kommun.example", default)).Refusals.Select(refusal => (refusal.Rule, refusal.Field)).ShouldBe([("OwnPasswordIsRight", "losenord")]);
        }

        (await Addresses.ChangeOwnAsync(karin, Password, "ny@kommun.example", default)).Refusals.Select(refusal => refusal.Rule).ShouldBe(["OwnPasswordMayBeTried"]);
        (await AddressAsync()).ShouldBe(before);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private Task RefusedAsync() => host.Get<Transactions>().RunAsync(
        (unit, _) =>
        {
            var now = DateTimeOffset.UnixEpoch;
            unit.Db.MailRefusals.Add(new MailRefusal { UserId = karin.UserId, Since = now, LatestAt = now, Reason = MailRefusalReason.UnknownAddress, Count = 1 });
            return Task.CompletedTask;
        },
        default);

    private async Task<(string? Email, string? Normalised)> AddressAsync()
    {
        var row = await ExampleTrack.ReadAsync(host, db => db.Users.AsNoTracking().SingleAsync(user => user.Id == karin.UserId));
        return (row.Email, row.NormalizedEmail);
    }
}
