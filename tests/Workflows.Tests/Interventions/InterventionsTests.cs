using System.Text;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Coverage;
using Jobbspar.Workflows.Interventions.Files;
using Jobbspar.Workflows.Interventions.Lessons;
using Jobbspar.Workflows.Interventions.Lessons.Rules;
using Jobbspar.Workflows.Interventions.Places;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Interventions;

public abstract class InterventionsTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Two_coordinators_want_the_last_place_at_once_and_one_gets_it()
    {
        var track = await world.StartTrackAsync();
        var intervention = await FixedInterventionAsync(track, capacity: 3);
        await using var other = world.NewHost();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => TakeAsync(n % 2 == 0 ? world.Services : other, intervention))));

        answers.Count(rule => rule is null).ShouldBe(3);
        answers.Where(rule => rule is not null).ShouldAllBe(rule => rule == nameof(PlacesAreLeft));
        (await world.ReadAsync(db => db.InterventionPlaces.Select(place => place.Taken).SingleAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task Tracks_that_share_a_start_cannot_take_more_places_than_the_provider_has()
    {
        var item = await ItemAsync(CatalogueItemRulesTests.Good with { Starts = [new(new DateOnly(2026, 8, 17), null, 1)] });
        var start = await world.ReadAsync(db => db.CatalogueStarts.Select(row => row.Id).SingleAsync());
        var first = await FixedInterventionAsync(await world.StartTrackAsync(), capacity: 10, item, start);
        var second = await FixedInterventionAsync(await world.StartTrackAsync(), capacity: 10, item, start);

        (await TakeAsync(world.Services, first)).ShouldBeNull();
        (await TakeAsync(world.Services, second)).ShouldBe(nameof(PlacesAreLeftInTheStart));
        (await world.ReadAsync(db => db.InterventionPlaces.Where(place => place.OriginId == second).Select(place => place.Taken).SingleAsync())).ShouldBe(0, "a refusal has taken nothing");

        await world.Get<Transactions>().RunAsync((unit, token) => world.Get<InterventionPlaces>().ReleaseAsync(unit, first, token), default);
        (await TakeAsync(world.Services, second)).ShouldBeNull();
    }

    [Theory]
    [InlineData("återvinning")]
    [InlineData("ÅTERVINNING")]
    [InlineData("Äldreomsorg")]
    [InlineData("ÖVNING")]
    [InlineData("é-")]
    public async Task A_search_takes_capitals_and_small_letters_as_the_same_in_Swedish_too(string words)
    {
        await ItemAsync(CatalogueItemRulesTests.Good with { Code = "YV-1", Name = "ÅTERVINNING och äldreomsorg, Övning É-1" });
        await ItemAsync(CatalogueItemRulesTests.Good with { Code = "YV-2", Name = "Atervinning" });

        var found = await world.Get<CatalogueQueries>().ListAsync(world.Anna, new CatalogueFilter { Text = words }, default);

        found.Rows.ShouldHaveSingleItem().Item.Code.ShouldBe("YV-1");
    }

    [Fact]
    public async Task Places_of_a_proposal_are_not_taken()
    {
        var track = await world.StartTrackAsync();
        var intervention = await AddAsync(track, await Change("Yrkesvux", "2026-08-17", "2026-12-11"));

        (await TakeAsync(world.Services, intervention)).ShouldBe(nameof(InterventionIsFixed));
    }

    [Fact]
    public async Task A_chain_is_worked_out_fixed_and_changed_by_a_new_version_with_a_reason()
    {
        var track = await world.StartTrackAsync();
        var intro = await AddAsync(track, await Change("Introduktion", "2026-05-04", "2026-05-08"));
        var bad = await world.Get<ChainCommands>().AddAsync(
            world.Anna,
            track,
            await Change("Yrkesvux", "2026-05-08", "2026-10-02") with { Relations = [new() { Relation = ChainRelation.Follows, OtherId = intro }] },
            default);
        bad.Refusals.ShouldHaveSingleItem().Rule.ShouldBe("FollowerStartsAfterItsPredecessor");
        (await PageAsync(track)).Rows.Count.ShouldBe(1, "nothing half-saved");

        var education = await AddAsync(track, await Change("Yrkesvux", "2026-05-11", "2026-10-02") with { Relations = [new() { Relation = ChainRelation.Follows, OtherId = intro }] });
        (await world.Get<ChainVersions>().FixAsync(world.Anna, track, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe("ChainLeadsToEmploymentOrClosure");

        var row = (await PageAsync(track)).Rows.Single(row => row.Intervention.Id == education);
        var finished = await Change("Yrkesvux", "2026-05-11", "2026-10-02") with { LeadsToClosure = true, Capacity = 12, Relations = [new() { Relation = ChainRelation.Follows, OtherId = intro }] };
        (await world.Get<ChainCommands>().ChangeAsync(world.Anna, track, education, row.Intervention.Version, finished, default)).Refusals.ShouldBeEmpty();
        (await world.Get<ChainCommands>().ChangeAsync(world.Anna, track, education, row.Intervention.Version, finished, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe("WasNotChangedMeanwhile");
        (await world.Get<ChainVersions>().FixAsync(world.Anna, track, default)).Refusals.ShouldBeEmpty();
        (await world.Get<ChainCommands>().RemoveAsync(world.Anna, track, education, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe("ChainIsOpenForChanges");

        (await world.Get<ChainVersions>().NewVersionAsync(world.Anna, track, " ", default)).Accepted.ShouldBeFalse();
        (await world.Get<ChainVersions>().NewVersionAsync(world.Anna, track, "Starten flyttad en vecka", default)).Refusals.ShouldBeEmpty();
        var second = await PageAsync(track);
        second.Chain!.Number.ShouldBe(2);
        second.Rows.Select(copy => copy.Intervention.OriginId).ShouldBe([intro, education]);
        second.Rows[1].Relations.ShouldHaveSingleItem().OtherLabel.ShouldBe("Introduktion");

        (await world.Get<ChainCommands>().ShiftAsync(world.Anna, track, second.Rows[0].Intervention.Id, 1, default)).Refusals.ShouldBeEmpty();
        (await PageAsync(track)).Rows.Select(moved => moved.Intervention.PlannedStart).ShouldBe([new DateOnly(2026, 5, 11), new DateOnly(2026, 5, 18)]);
        (await TakeAsync(world.Services, education)).ShouldBeNull("the first version is in force until the second is fixed");
        (await world.Get<ChainCommands>().RemoveAsync(world.Anna, track, second.Rows[1].Intervention.Id, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe("InterventionWithParticipantsStays");
        (await world.Get<ChainVersions>().FixAsync(world.Anna, track, default)).Refusals.ShouldBeEmpty();
        (await PageAsync(track)).Versions.Select(version => version.Status).ShouldBe([ChainStatus.Fixed, ChainStatus.Superseded]);
    }

    [Fact]
    public async Task Who_may_not_see_a_track_sees_no_chain_and_only_its_coordinator_changes_one()
    {
        var track = await world.StartTrackAsync();

        await Should.ThrowAsync<AccessDeniedException>(() => world.Get<ChainQueries>().GetAsync(world.Bo, track, null, default));
        await Should.ThrowAsync<AccessDeniedException>(async () => await world.Get<ChainCommands>().AddAsync(world.Admin, track, await Change("X", "2026-05-04", "2026-05-08"), default));
        (await world.Get<ChainQueries>().GetAsync(world.Steering, track, null, default)).MayChange.ShouldBeFalse();
        await Should.ThrowAsync<AccessDeniedException>(() => world.Get<CatalogueCommands>().AddAsync(world.Steering, CatalogueItemRulesTests.Good, default));
    }

    [Fact]
    public async Task The_facts_of_a_track_say_what_its_chain_lacks()
    {
        var track = await world.StartTrackAsync();
        (await FactsAsync(track)).ChainNumber.ShouldBe(0);
        await AddAsync(track, await Change("Yrkesvux", "2026-05-11", "2026-10-02") with { LeadsToClosure = true });
        (await world.Get<CatalogueCommands>().ReviewAsync(world.Anna, track, ProviderKind.EmploymentService, [], default)).Refusals.ShouldBeEmpty();

        var facts = await FactsAsync(track);

        facts.ChainStatus.ShouldBe(ChainStatus.Proposed);
        facts.FromMunicipality.ShouldBe(1);
        (facts.BothSidesGive, facts.SupportIsPlanned, facts.EveryKindIsReviewed).ShouldBe((false, false, false));
        facts.Reviewed.Keys.ShouldBe([ProviderKind.EmploymentService]);
    }

    [Fact]
    public async Task A_catalogue_with_one_bad_row_is_refused_whole_and_a_good_one_comes_out_as_it_went_in()
    {
        const string Header = "kod;namn;typ;timmar;ledtid;starter\n";
        var import = world.Get<CatalogueImport>();
        using var bad = File(Header + "A-1;Sfi;SFI;15;5;2026-08-17/2026-05-15/20\nA-2;Yrkesvux;YRKESVUX;45;5;\nA-1;Dubblett;SFI;15;;\n");

        var dryRun = await import.DryRunAsync(world.Anna, bad, default);
        dryRun.Faults.Select(fault => (fault.Row, fault.Refusal.Field, fault.Refusal.Rule)).ShouldBe([(3, "timmar", "HoursAreWithinTheWeek"), (4, "kod", "RowIsNoRepetition")]);
        bad.Position = 0;
        (await import.ImportAsync(world.Anna, bad, default)).IsSaved.ShouldBeFalse();
        (await world.ReadAsync(db => db.InterventionCatalogueItems.CountAsync())).ShouldBe(0);

        using var good = File(Header + "A-1;Sfi;SFI;15;5;2026-08-17/2026-05-15/20|2026-10-05\nA-2;Jobbcoach;JOBBCOACH;2,5;;\n");
        (await import.ImportAsync(world.Anna, good, default)).ShouldSatisfyAllConditions(outcome => outcome.IsSaved.ShouldBeTrue(), outcome => outcome.Added.ShouldBe(2));
        using var exported = new MemoryStream();
        await import.ExportAsync(world.Anna, exported, default);
        exported.Position = 0;
        var again = await import.ImportAsync(world.Anna, exported, default);
        (again.Added, again.Changed, again.FaultCount).ShouldBe((0, 2, 0));
        (await world.ReadAsync(db => db.CatalogueStarts.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_chain_is_read_from_a_file_by_the_rules_of_the_form()
    {
        var track = await world.StartTrackAsync();
        await ItemAsync(CatalogueItemRulesTests.Good);
        var import = world.Get<ChainImport>();
        const string Header = "benämning;utbud;start;slut;avslutar;följerPå\n";
        using var bad = File(Header + "Intro;YV-LOKALVARD;2026-05-04;2026-05-08;;\nKurs;YV-LOKALVARD;2026-05-08;2026-04-01;ja;Intro\nAnnat;OKAND;2026-05-04;2026-05-08;;Saknas\n");

        (await import.DryRunAsync(world.Anna, track, bad, default)).Faults.Select(fault => (fault.Row, fault.Refusal.Rule)).ShouldBe(
            [(3, "InterventionEndsNoEarlierThanItStarts"), (4, "CatalogueItemExists"), (4, "OtherInterventionIsNamed")]);

        using var circle = File(Header + "A;YV-LOKALVARD;2026-05-04;2026-05-08;;B\nB;YV-LOKALVARD;2026-05-11;2026-05-15;ja;A\n");
        (await import.ImportAsync(world.Anna, track, circle, default)).Faults.Select(fault => fault.Refusal.Rule).ShouldContain("ChainHasNoCycle");
        (await PageAsync(track)).Rows.ShouldBeEmpty();

        using var good = File(Header + "Intro;YV-LOKALVARD;2026-05-04;2026-05-08;;\nKurs;YV-LOKALVARD;2026-05-11;2026-10-02;ja;Intro\n");
        (await import.ImportAsync(world.Anna, track, good, default)).Faults.ShouldBeEmpty();
        (await PageAsync(track)).Rows[1].Relations.ShouldHaveSingleItem().OtherLabel.ShouldBe("Intro");
        (await world.Get<ChainVersions>().FixAsync(world.Anna, track, default)).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ten_thousand_interventions_are_read_at_once_with_their_starts()
    {
        var text = new StringBuilder("kod;namn;typ;timmar;starter\n");
        for (var n = 0; n < 10_000; n++)
        {
            text.Append("K-").Append(n).Append(";Insats ").Append(n).Append(";YRKESVUX;30;2026-08-17//20\n");
        }

        using var file = File(text.ToString());

        (await world.Get<CatalogueImport>().ImportAsync(world.Anna, file, default)).Added.ShouldBe(10_000);

        (await world.ReadAsync(db => db.CatalogueStarts.CountAsync())).ShouldBe(10_000);
    }

    [Fact]
    public async Task That_a_chain_can_be_used_and_combined_is_read_from_its_catalogue()
    {
        var track = await world.StartTrackAsync();
        (await UsableAsync(track)).ShouldBeNull();
        var course = await ItemAsync(CatalogueItemRulesTests.Good with { Code = "YV-KURS", GroupMin = 6, GroupMax = 16, Funding = "Yrkesvux", Availability = Availability.Exists });
        var swedish = await ItemAsync(CatalogueItemRulesTests.Good with { Code = "YV-SVENSKA", Type = InterventionType.VocationalSwedish, GroupMin = 4, GroupMax = 12, Funding = "", Availability = Availability.UnderProcurement, CombinableTypes = [InterventionType.VocationalAdultEducation] });
        await AddAsync(track, await Change("Yrkesvux", "2026-08-17", "2026-12-11") with { CatalogueItemId = course });
        await AddAsync(track, await Change("Yrkessvenska", "2026-08-24", "2026-12-11") with { CatalogueItemId = swedish, HoursPerWeek = 6 });

        var values = (await UsableAsync(track)).ShouldNotBeNull().Values;

        (values["insatser"], values["finns"], values["skapas"], values["forstaStart"], values["finansiering"]).ShouldBe(("2", "1", "1", "2026-08-17", "DELVIS"));
        (values["minstaGrupp"], values["storstaGrupp"]).ShouldBe(("6", "12"), "a group that suits both");
        values["kombineras"].ShouldBe("Yrkesvux + Yrkessvenska");
    }

    [Fact]
    public async Task Interventions_that_no_group_suits_leave_the_group_to_be_typed()
    {
        var track = await world.StartTrackAsync();
        await AddAsync(track, await Change("Yrkesvux", "2026-08-17", "2026-12-11") with { CatalogueItemId = await ItemAsync(CatalogueItemRulesTests.Good with { Code = "YV-STOR", GroupMin = 14, GroupMax = 20 }) });
        await AddAsync(track, await Change("Praktik", "2026-08-24", "2026-12-11") with { CatalogueItemId = await ItemAsync(CatalogueItemRulesTests.Good with { Code = "YV-LITEN", GroupMin = 1, GroupMax = 4 }) });

        (await UsableAsync(track)).ShouldNotBeNull().Values.Keys.ShouldNotContain("minstaGrupp");
    }

    [Fact]
    public async Task What_was_learnt_of_each_intervention_answers_for_AVSL_10_once_it_is_said_of_all()
    {
        var track = await world.StartTrackAsync();
        await AddAsync(track, await Change("Yrkesvux", "2026-08-17", "2026-12-11"));
        await AddAsync(track, await Change("Praktik", "2026-12-14", "2027-02-26") with { LeadsToClosure = true });
        var lessons = world.Get<InterventionLessons>();
        var rows = await lessons.OfTrackAsync(world.Anna, track, default);
        rows.Select(row => (row.Label, row.Verdict)).ShouldBe([("Yrkesvux", null), ("Praktik", null)]);

        (await lessons.SaveAsync(world.Anna, track, rows[0].OriginId, new NewLesson { Verdict = LessonVerdict.Change }, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(nameof(ChangedInterventionHasAReason));
        (await lessons.SaveAsync(world.Anna, track, rows[0].OriginId, new NewLesson { Reason = "Bra" }, default)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("omdöme");
        await Should.ThrowAsync<AccessDeniedException>(() => lessons.SaveAsync(world.Anna, track, Guid.NewGuid(), new NewLesson { Verdict = LessonVerdict.Keep }, default));
        (await lessons.SaveAsync(world.Anna, track, rows[0].OriginId, new NewLesson { Verdict = LessonVerdict.Change, Reason = "Starta tidigare", Version = 0 }, default)).Refusals.ShouldBeEmpty();
        (await lessons.SaveAsync(world.Anna, track, rows[0].OriginId, new NewLesson { Verdict = LessonVerdict.Keep, Version = 0 }, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe("ContentWasNotChangedMeanwhile.Lesson", "somebody has said it since");
        (await lessons.OfTrackAsync(world.Anna, track, default))[0].Version.ShouldBe(1);
        (await LearntAsync(track)).ShouldBeNull("nothing is said of the other");
        (await lessons.SaveAsync(world.Anna, track, rows[1].OriginId, new NewLesson { Verdict = LessonVerdict.Keep }, default)).Refusals.ShouldBeEmpty();

        var values = (await LearntAsync(track)).ShouldNotBeNull().Values;
        (values["behall"], values["andra"], values["taBort"], values["skal"]).ShouldBe(("1", "1", "0", "Yrkesvux: Ändra. Starta tidigare\nPraktik: Behåll"));
    }

    private Task<SuppliedEvidence?> LearntAsync(Guid track) =>
        world.ReadAsync(db => world.Get<EvidenceRegisters>().FindAsync(db, ChecklistCatalogue.Shipped["AVSL-10"], new EvidenceQuestion("AVSL-10", track, track), default));

    private Task<SuppliedEvidence?> UsableAsync(Guid track) =>
        world.ReadAsync(db => world.Get<EvidenceRegisters>().FindAsync(db, ChecklistCatalogue.Shipped["PLAN-22"], new EvidenceQuestion("PLAN-22", track, track), default));

    private static MemoryStream File(string text) => new(Encoding.UTF8.GetBytes(text));

    private Task<InterventionFacts> FactsAsync(Guid track) => world.ReadAsync(db => world.Get<InterventionEvidence>().OfTrackAsync(db, track, default));

    private Task<ChainPage> PageAsync(Guid track) => world.Get<ChainQueries>().GetAsync(world.Anna, track, null, default);

    private async Task<Guid> ItemAsync(CatalogueItemChange item)
    {
        if (await world.ReadAsync(db => db.InterventionCatalogueItems.Where(row => row.Code == item.Code).Select(row => (Guid?)row.Id).SingleOrDefaultAsync()) is { } known)
        {
            return known;
        }

        var decision = await world.Get<CatalogueCommands>().AddAsync(world.Anna, item, default);
        decision.Refusals.ShouldBeEmpty();
        return decision.Value;
    }

    private async Task<InterventionChange> Change(string label, string start, string end) => new()
    {
        CatalogueItemId = await ItemAsync(CatalogueItemRulesTests.Good),
        Label = label,
        PlannedStart = Day(start),
        PlannedEnd = Day(end),
        HoursPerWeek = 30,
    };

    private async Task<Guid> AddAsync(Guid track, InterventionChange change)
    {
        var decision = await world.Get<ChainCommands>().AddAsync(world.Anna, track, change, default);
        decision.Refusals.ShouldBeEmpty();
        return decision.Value;
    }

    private async Task<Guid> FixedInterventionAsync(Guid track, int capacity, Guid? item = null, Guid? start = null)
    {
        var change = await Change("Yrkesvux", "2026-08-17", "2026-12-11") with { Capacity = capacity, LeadsToClosure = true, StartId = start };
        var id = await AddAsync(track, change with { CatalogueItemId = item ?? change.CatalogueItemId });
        (await world.Get<ChainVersions>().FixAsync(world.Anna, track, default)).Refusals.ShouldBeEmpty();
        return id;
    }

    private static async Task<string?> TakeAsync(IServiceProvider host, Guid intervention) =>
        (await host.GetRequiredService<Transactions>().RunAsync((unit, token) => host.GetRequiredService<InterventionPlaces>().TakeAsync(unit, intervention, token), default))?.Rule;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public sealed class OnSqlite() : InterventionsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : InterventionsTests(DatabaseKind.PostgreSql);
}
