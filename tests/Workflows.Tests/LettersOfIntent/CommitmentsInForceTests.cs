using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.LettersOfIntent;

/// <summary>What the parties confirmed holds them, and is followed, until they have confirmed something newer.</summary>
public abstract class CommitmentsInForceTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;
    private Guid part;

    private DateOnly Today => SwedishTime.Today(world.Clock);

    private LetterCommands Letters => world.Get<LetterCommands>();

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync("Renova");
        part = await world.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == track).Select(row => row.Id).SingleAsync());
        Accepted(await world.Get<OrganisationCommands>().SaveAsync(world.Admin, new OrganisationForm { Name = "Arbetsförmedlingen", Type = "AF" }, default));
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task CheckCommitmentAsync_LetterWhoseTimeIsOver_IsFollowedOnThePage()
    {
        await ConfirmAsync(await WriteAsync());
        world.Clock.MoveTo(new DateTimeOffset(2027, 1, 11, 9, 0, 0, TimeSpan.Zero));

        var version = (await PageAsync()).Versions.ShouldHaveSingleItem();
        (version.Status, version.IsFollowed).ShouldBe((LetterStatus.Expired, true));
        (await MissingAsync()).ShouldContain("CommitmentsAreClosed");
        await MeetAllAsync(version);

        (await MissingAsync()).ShouldNotContain("CommitmentsAreClosed");
    }

    [Fact]
    public async Task SendAsync_NewVersion_HoldsNobodyUntilItIsConfirmed()
    {
        await ConfirmAsync(await WriteAsync());
        var second = Accepted(await Letters.StartAsync(world.Anna, part, default));
        Accepted(await Letters.SendAsync(world.Anna, second, 0, default));

        (await MissingAsync()).ShouldContain("CommitmentsAreClosed", "nobody was released by a proposal");
        var versions = (await PageAsync()).Versions;
        versions.Select(version => (version.Status, version.IsFollowed)).ShouldBe([(LetterStatus.Sent, true), (LetterStatus.Expired, true)]);
        await MeetAllAsync(versions[1]);
        (await MissingAsync()).ShouldNotContain("CommitmentsAreClosed");

        await ConfirmAsync(second);

        (await MissingAsync()).ShouldNotContain("CommitmentsAreClosed", "what was met before is met still");
        versions = (await PageAsync()).Versions;
        versions.Select(version => version.IsFollowed).ShouldBe([true, false]);
        versions[0].Commitments.ShouldAllBe(row => row.Status == CommitmentStatus.Met);
        (await Letters.CheckCommitmentAsync(world.Anna, versions[1].Commitments[0].Id, versions[1].Commitments[0].Version, "FORSENAT", default)).Refusals.Single().Rule.ShouldBe("LetterIsWithTheParties");
    }

    [Fact]
    public async Task DeclineAsync_NewVersion_LeavesWhatWasConfirmedInForce()
    {
        await ConfirmAsync(await WriteAsync());
        var second = Accepted(await Letters.StartAsync(world.Anna, part, default));
        Accepted(await Letters.SendAsync(world.Anna, second, 0, default));
        var party = (await PageAsync()).Versions[0].Parties[0].Party.Id;
        Accepted(await Letters.DeclineAsync(world.Anna, second, party, Today, "Vi vill behålla det vi har", default));

        (await MissingAsync()).ShouldContain("CommitmentsAreClosed");
        (await PageAsync()).Versions.Select(version => version.IsFollowed).ShouldBe([false, true]);
    }

    private async Task<Guid> WriteAsync()
    {
        var letter = Accepted(await Letters.StartAsync(world.Anna, part, default));
        var content = (await PageAsync()).Versions[0].Content;
        content = content with
        {
            Ambition = "Sex ska få arbete.",
            Commitments = [.. content.Parties.Select(row => new CommitmentLine { OrganisationId = row.OrganisationId, Text = "Gör sin del", Category = "INSATS", Due = Today.AddDays(30) })],
        };
        Accepted(await Letters.SaveAsync(world.Anna, letter, 0, content, default));
        Accepted(await Letters.SendAsync(world.Anna, letter, 1, default));
        return letter;
    }

    private async Task ConfirmAsync(Guid letter)
    {
        foreach (var party in (await PageAsync()).Versions.Single(version => version.Letter.Id == letter).Parties)
        {
            var contact = Accepted(await world.Get<OrganisationCommands>().SaveContactAsync(world.Anna, new ContactFormInput { OrganisationId = party.Party.OrganisationId, Name = "Vera Vik", Role = "LEDNING" }, default));
            Accepted(await Letters.ConfirmAsync(world.Anna, letter, new PartyAnswer { PartyId = party.Party.Id, ConfirmedById = contact, ConfirmedOn = Today, Form = "E_POST" }, default));
        }
    }

    private async Task MeetAllAsync(LetterView version)
    {
        foreach (var row in version.Commitments)
        {
            Accepted(await Letters.CheckCommitmentAsync(world.Anna, row.Id, row.Version, CommitmentStatus.Met.Code(), default));
        }
    }

    private Task<LetterPage> PageAsync() => world.Get<LetterQueries>().GetAsync(world.Anna, track, part, default);

    private async Task<string[]> MissingAsync() =>
        [.. (await world.ReadAsync(async db => await GateFacts.MissingAsync(db, await db.Tracks.SingleAsync(row => row.Id == track), "G3", Today, default))).Select(refusal => refusal.Rule)];

    private static Guid Accepted(Decision<Guid> decision)
    {
        decision.Refusals.ShouldBeEmpty();
        return decision.Value;
    }

    public sealed class OnSqlite() : CommitmentsInForceTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : CommitmentsInForceTests(DatabaseKind.PostgreSql);
}
