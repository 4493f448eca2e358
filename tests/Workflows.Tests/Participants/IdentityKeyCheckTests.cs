using System.Security.Cryptography;
using Jobbspar.Testing;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Participants.ParticipantWorld;

namespace Jobbspar.Workflows.Tests.Participants;

/// <summary>Keys can be replaced: everything is sealed anew, and duplicates are found as before. Pages cost the same however many participants there are.</summary>
public abstract class IdentityKeyCheckTests(DatabaseKind kind) : IAsyncLifetime
{
    private ParticipantWorld world = null!;

    public async Task InitializeAsync() => world = await CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_new_key_seals_everything_anew_and_the_old_one_can_go()
    {
        var participant = await world.RegisterAsync(Person(number: "701063-2391") with { Phone = "031-123456" });
        Accepted(await world.Identities.ReplaceNumberAsync(world.World.Anna, participant, kind: null, "198507099805", NumberChangeReason.Registered, default));
        var next = IdentityKey.Read(IdentityKey.New())!;
        var transactions = world.World.Get<Transactions>();
        var old = world.World.Get<IdentityKeys>().Current;

        await Should.ThrowAsync<CryptographicException>(() => new IdentityKeyCheck(transactions, new IdentitySeal(new IdentityKeys([next]))).RunAsync(default));
        var both = new IdentitySeal(new IdentityKeys([next, old]));
        (await new IdentityKeyCheck(transactions, both).RunAsync(default)).ShouldBe(2, "her row, and the number she had before");
        (await new IdentityKeyCheck(transactions, both).RunAsync(default)).ShouldBe(0);

        var alone = new IdentitySeal(new IdentityKeys([next]));
        var row = await world.World.ReadAsync(db => db.Participants.SingleAsync(row => row.Id == participant));
        alone.Open(participant, "number", row.SealedNumber).ShouldBe("198507099805");
        alone.Open(participant, "phone", row.SealedPhone).ShouldBe("031-123456");
        row.NumberHash.ShouldBe(alone.Hash("198507099805"));
        (await world.World.ReadAsync(db => db.ReplacedNumbers.SingleAsync())).NumberHash.ShouldBe(alone.Hash("197010632391"));
    }

    [Fact]
    public async Task The_list_takes_as_many_statements_for_seven_participants_as_for_one()
    {
        await world.RegisterAsync(Person("Ett", number: null));
        await Eventually.TrueAsync(async () => await CostAsync() > 0, "EF told of its statements");
        var few = await CostAsync();

        for (var number = 0; number < 6; number++)
        {
            await world.RegisterAsync(Person($"Person {number}", number: null));
        }

        (await CostAsync()).ShouldBe(few);
    }

    private Task<int> CostAsync() => StatementCount.OfAsync(() => world.Pages.ListAsync(world.World.Anna, world.Track, default));

    public sealed class OnSqlite() : IdentityKeyCheckTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : IdentityKeyCheckTests(DatabaseKind.PostgreSql);
}
