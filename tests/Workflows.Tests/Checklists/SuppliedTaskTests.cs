using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>A task is judged by what the registers hold, on the real database.</summary>
public abstract class SuppliedTaskTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_requirement_profile_that_is_not_fixed_cannot_be_ticked()
    {
        var track = await world.StartTrackAsync("Renova");
        await world.CompleteAsync(track, "PLAN-05");
        var task = await world.OpenTaskAsync(track, "PLAN-06");
        var profile = await AddProfileAsync();
        var said = GoodEvidence.Of("PLAN-06", world.Clock);

        var refused = await world.Tasks.CompleteAsync(world.Anna, await world.ChangeAsync(task.Id, said), default);
        refused.Refusals.Select(refusal => $"{refusal.Field}: {refusal.Rule}").ShouldBe(["skallkrav: FieldIsFilledIn", "status: RequirementProfileIsFixed.Draft"], ignoreOrder: true);
        var page = await world.TaskPages.GetAsync(world.Anna, task.Id, default);
        (page.Supplied!.Source, page.Supplied.Address).ShouldBe(("Profiles", $"/jobbspar/{track}/profiler"));
        page.Values["status"].ShouldBe("UTKAST");

        await FixAsync(profile);
        (await world.Tasks.CompleteAsync(world.Anna, await world.ChangeAsync(task.Id, said), default)).Refusals.ShouldBeEmpty();
        var kept = EvidenceValues.FromJson((await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.Id == task.Id))).Evidence);
        kept.List("skallkrav").ShouldBe(["Körkort C"], "what was judged is what is kept");
    }

    [Fact]
    public async Task The_register_of_participants_answers_for_all_of_them()
    {
        new ParticipantEvidence().ItemCodes.ShouldContain("REKR-11");
        var track = await world.StartTrackAsync("Renova");

        (await world.ReadAsync(db => new ParticipantEvidence().FindAsync(db, new("REKR-11", track, track), default))).ShouldBeNull("nobody is registered, so the form is filled in by hand");
    }

    private Task<Guid> AddProfileAsync() => world.Get<Transactions>().RunAsync(
        async (unit, token) =>
        {
            var id = Guid.CreateVersion7();
            unit.Db.RequirementProfiles.Add(new RequirementProfile
            {
                Id = id,
                TrackEmployerId = await unit.Db.TrackEmployers.Select(row => row.Id).SingleAsync(token),
                ProfileVersion = 1,
                Status = ProfileStatus.Draft,
                CreatedAt = world.Clock.GetUtcNow(),
                CreatedBy = world.Anna.UserId,
            });
            return id;
        },
        default);

    private Task FixAsync(Guid profile) => world.Get<Transactions>().RunAsync(
        async (unit, token) =>
        {
            unit.Db.Requirements.Add(new Requirement
            {
                Id = Guid.CreateVersion7(),
                RequirementProfileId = profile,
                LineageId = Guid.CreateVersion7(),
                Position = 1,
                Text = "Körkort C",
                Kind = Enum.GetValues<RequirementKind>()[0],
                Level = RequirementLevel.Must,
                NeededAt = Enum.GetValues<NeededAt>()[0],
            });
            var row = await unit.Db.RequirementProfiles.SingleAsync(found => found.Id == profile, token);
            (row.Status, row.ApprovedOn) = (ProfileStatus.Fixed, new DateOnly(2026, 1, 12));
        },
        default);

    public sealed class OnSqlite() : SuppliedTaskTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : SuppliedTaskTests(DatabaseKind.PostgreSql);
}
