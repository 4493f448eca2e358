using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using static Jobbspar.Workflows.Tests.Participants.ParticipantWorld;

namespace Jobbspar.Workflows.Tests.Participants;

/// <summary>A samordningsnummer may be more or less sure, and dormant (DOMAIN 4.9).</summary>
public abstract class CoordinationNumberTests(DatabaseKind kind) : IAsyncLifetime
{
    private ParticipantWorld world = null!;

    public async Task InitializeAsync() => world = await CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task JudgeNumberAsync_SaysHowSureItIsAndThatItIsDormant_UntilAPersonnummerTakesItsPlace()
    {
        var participant = await world.RegisterAsync(Person(number: "19701063-2391"));

        Accepted(await world.Identities.JudgeNumberAsync(world.World.Anna, participant, IdentityConfidence.Probable, isDormant: true, version: null, default));

        var page = await world.PageAsync(participant);
        (page.IdentityConfidence, page.IdentityIsDormant).ShouldBe((IdentityConfidence.Probable, true));
        Accepted(await world.Identities.ReplaceNumberAsync(world.World.Anna, participant, null, "198507099805", NumberChangeReason.Registered, default));
        page = await world.PageAsync(participant);
        (page.IdentityConfidence, page.IdentityIsDormant).ShouldBe((null, false));
    }

    [Fact]
    public async Task JudgeNumberAsync_Personnummer_IsNeitherUnsureNorDormant()
    {
        var participant = await world.RegisterAsync();

        Rules(await world.Identities.JudgeNumberAsync(world.World.Anna, participant, IdentityConfidence.Proven, isDormant: true, version: null, default))
            .ShouldBe(["ConfidenceIsOfACoordinationNumber", "DormantNumberIsACoordinationNumber"]);

        Accepted(await world.Identities.JudgeNumberAsync(world.World.Anna, participant, null, isDormant: false, version: null, default));
    }

    public sealed class OnSqlite() : CoordinationNumberTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : CoordinationNumberTests(DatabaseKind.PostgreSql);
}
