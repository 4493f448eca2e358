using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Profiles.Rules;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Profiles;

/// <summary>A fixed profile that its employer shares is started from in other tracks, with its source and the differences from it, on both databases.</summary>
public abstract class ProfileLibraryTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 1, 12);

    private TrackWorld world = null!;
    private Guid track;
    private Guid part;
    private Guid contact;
    private Guid profile;
    private Guid other;
    private Guid otherPart;

    private ProfileLibrary Library => world.Get<ProfileLibrary>();

    private CompetenceProfileCommands Profiles => world.Get<CompetenceProfileCommands>();

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        (track, part) = await StartAsync("Renova");
        (other, otherPart) = await StartAsync("Ragn-Sells");
        contact = Guid.CreateVersion7();
        await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var organisation = await unit.Db.TrackEmployers.Where(row => row.Id == part).Select(row => row.OrganisationId).SingleAsync(token);
                unit.Db.Contacts.Add(new Contact { Id = contact, OrganisationId = organisation, Name = "Cecilia Chef", Role = ContactRole.Management });
                return 0;
            },
            default);
        profile = Accepted(await Profiles.StartAsync(world.Anna, part, null, default));
        Accepted(await Profiles.SaveAsync(world.Anna, profile, await VersionAsync(profile), Content(), default));
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_draft_is_not_shared_and_a_fixed_profile_only_with_the_consent_of_its_employer()
    {
        (await Library.PublishAsync(world.Anna, profile, Consent(), default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(OnlyFixedProfilesArePublished));
        await FixAsync(profile);
        (await Library.PublishAsync(world.Anna, profile, new ProfileApproval { ApprovedOn = Today }, default)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("godkändAv");
        (await Library.PublishAsync(world.Anna, profile, Consent() with { ApprovedById = Guid.NewGuid() }, default)).Refusals.ShouldNotBeEmpty();
        await Should.ThrowAsync<AccessDeniedException>(() => Library.PublishAsync(world.Bo, profile, Consent(), default));
        (await PageAsync(other)).Published.ShouldBeEmpty();
        (await EvidenceAsync()).ShouldBeNull();

        Accepted(await Library.PublishAsync(world.Anna, profile, Consent(), default));

        var offered = (await PageAsync(other)).Published.ShouldHaveSingleItem();
        (offered.Id, offered.Title, offered.Employer, offered.PublishedOn).ShouldBe((profile, "Renhållare", "Renova", Today));
        (await PageAsync(track)).Published.ShouldBeEmpty("the track has it already");
        (await EvidenceAsync()).ShouldNotBeNull().Values["medgivande"].ShouldBe("true");
    }

    [Fact]
    public async Task Another_track_starts_from_it_with_its_source_and_the_differences()
    {
        (await Profiles.StartAsync(world.Anna, otherPart, profile, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(SourceProfileIsNationalOrPublished), "it is not shared");
        await FixAsync(profile);
        Accepted(await Library.PublishAsync(world.Anna, profile, Consent(), default));

        var copy = Accepted(await Profiles.StartAsync(world.Anna, otherPart, profile, default));

        var view = (await PageAsync(other)).Employers.Single().Competence.ShouldHaveSingleItem();
        (view.Profile.Id, view.Profile.BasedOnId, view.National!.Id, view.Profile.PublishedOn).ShouldBe((copy, profile, profile, null));
        view.Content.Modules.ShouldHaveSingleItem().EmployerContribution.ShouldBeNull("what the other employer does is its own");
        var changed = view.Content with { Modules = [view.Content.Modules[0] with { Outcomes = [view.Content.Modules[0].Outcomes[0] with { Text = "kan sortera grovavfall" }] }], LocalAdaptation = null };
        Accepted(await Profiles.SaveAsync(world.Anna, copy, await VersionAsync(copy), changed, default));
        (await PageAsync(other)).Employers.Single().Competence.Single().Differences.ShouldContain(difference => difference.After.Contains("kan sortera grovavfall", StringComparison.Ordinal));

        Accepted(await Library.WithdrawAsync(world.Anna, profile, default));
        (await PageAsync(other)).Published.ShouldBeEmpty();
        (await PageAsync(other)).Employers.Single().Competence.Single().National!.Id.ShouldBe(profile, "what was started from it stays");
        (await Profiles.StartAsync(world.Anna, otherPart, profile, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(SourceProfileIsNationalOrPublished));
    }

    private async Task<(Guid Track, Guid Part)> StartAsync(string employer)
    {
        var started = await world.StartTrackAsync(employer);
        return (started, await world.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == started).Select(row => row.Id).SingleAsync()));
    }

    private async Task FixAsync(Guid id) => Accepted(await Profiles.FixAsync(world.Anna, id, await VersionAsync(id), Consent(), default));

    private ProfileApproval Consent() => new() { ApprovedById = contact, ApprovedOn = Today };

    private Task<int> VersionAsync(Guid id) => world.ReadAsync(db => db.CompetenceProfiles.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());

    private Task<ProfilesPage> PageAsync(Guid of) => world.Get<ProfileQueries>().GetAsync(world.Anna, of, default);

    private Task<SuppliedEvidence?> EvidenceAsync() =>
        world.ReadAsync(db => world.Get<EvidenceRegisters>().FindAsync(db, ChecklistCatalogue.Shipped["AVSL-11"], new EvidenceQuestion("AVSL-11", track, track), default));

    private static CompetenceContent Content() => new()
    {
        Title = "Renhållare",
        OccupationCode = "9611",
        Origin = "EGEN",
        Modules =
        [
            new ModuleContent
            {
                Code = "M1",
                Title = "Insamling",
                LearningSite = "BADA",
                EmployerContribution = "Två handledare på depån",
                EstimatedWeeks = 4,
                Outcomes = [new OutcomeContent { Text = "kan sortera", Type = "FARDIGHET", IsMust = true, AssessableBy = "HANDLEDARE" }],
            },
        ],
    };

    private static T Accepted<T>(Decision<T> decision)
    {
        decision.Refusals.Select(refusal => $"{refusal.Field}: {refusal.Rule}").ShouldBeEmpty();
        return decision.Value!;
    }

    public sealed class OnSqlite() : ProfileLibraryTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ProfileLibraryTests(DatabaseKind.PostgreSql);
}
