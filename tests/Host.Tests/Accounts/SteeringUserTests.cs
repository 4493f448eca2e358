using Jobbspar.Host.Accounts;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Steering.Groups;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Tests.Accounts;

/// <summary>Nobody gets the role of steering groups without it being said which tracks come with it.</summary>
public sealed class SteeringUserTests : IAsyncLifetime
{
    private readonly string folder = TestSettings.NewFolder();
    private RunningHost host = null!;
    private Actor admin = null!;

    public async Task InitializeAsync()
    {
        host = await RunningHost.StartAsync(TestSettings.Embedded(folder));
        admin = await ExampleTrack.AddUserAsync(host, "adam", Role.Administrator);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("STYRGRUPPEN")]
    [InlineData("0000000f-0000-7000-8000-00000000000f")]
    public async Task A_user_without_a_group_or_with_one_that_does_not_exist_is_refused(string? group)
    {
        var refusal = (await CreateAsync("STYRGRUPP", group)).Refusals.ShouldHaveSingleItem();

        (refusal.Rule, refusal.Field).ShouldBe(("SteeringGroupIsChosen", "styrgrupp"));
        (await ExampleTrack.ReadAsync(host, db => db.Users.CountAsync(user => user.UserName == "stina"))).ShouldBe(0);
    }

    [Fact]
    public async Task A_user_is_in_the_group_that_was_chosen_from_her_first_day()
    {
        (await CreateAsync("STYRGRUPP", SteeringGroup.FirstId.ToString())).Refusals.ShouldBeEmpty();

        var member = await ExampleTrack.ReadAsync(host, db => db.SteeringGroupMembers.SingleAsync());
        (member.GroupId, member.ValidTo).ShouldBe((SteeringGroup.FirstId, null));
    }

    [Theory]
    [InlineData("STYRGRUPP", NewUser.NoGroup)]
    [InlineData("KOORDINATOR", "00000000-0000-7000-8000-000000000100")]
    public async Task Who_is_to_be_named_only_and_who_has_another_role_is_in_no_group(string role, string group)
    {
        (await CreateAsync(role, group)).Refusals.ShouldBeEmpty();

        (await ExampleTrack.ReadAsync(host, db => db.SteeringGroupMembers.CountAsync())).ShouldBe(0);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private Task<Jobbspar.Workflows.Decisions.Decision<string>> CreateAsync(string role, string? group) =>
        host.Get<UserAccounts>().CreateAsync(admin, new NewUser { DisplayName = "Stina Styr", UserName = "stina", Role = role, SteeringGroup = group }, CancellationToken.None);
}
