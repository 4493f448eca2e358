using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Thresholds;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Gaps.Someone;

namespace Jobbspar.Workflows.Tests.Gaps;

/// <summary>Gaps as rows: found in the transaction that makes them, closed by themselves, the same whichever way they were found.</summary>
public abstract class GapRadarTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;
    private Guid track;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync("Renova");
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_hole_is_found_when_it_is_planned_and_averted_when_it_is_filled()
    {
        var person = await AddAsync(("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));

        var gap = (await GapsAsync()).Single(row => row.Kind is GapKind.UncoveredTime);
        (gap.FirstDay, gap.LastDay, gap.Figure, gap.Severity, gap.IsForecast).ShouldBe((Date("2026-06-15"), Date("2026-06-26"), 9, GapSeverity.Warning, true));
        gap.WarningDays.ShouldBeGreaterThan(90, "from January to June");

        await StepAsync(person, "2026-06-15", "2026-06-26");
        (await GapsAsync()).Single(row => row.Id == gap.Id).CloseReason.ShouldBe(GapCloseReason.Averted);
    }

    [Fact]
    public async Task A_hole_begins_by_night_and_closes_when_cover_resumes()
    {
        await AddAsync(("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));
        await NightAsync("2026-06-17");
        var open = (await GapsAsync()).Single(row => row.Kind is GapKind.UncoveredTime);
        open.ClosedAt.ShouldBeNull();

        await NightAsync("2026-06-29");
        var closed = (await GapsAsync()).Single(row => row.Id == open.Id);
        (closed.CloseReason, closed.IsForecast).ShouldBe((GapCloseReason.CoverResumed, false));
    }

    [Fact]
    public async Task What_is_explained_afterwards_was_no_gap()
    {
        var person = await AddAsync(("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));
        await NightAsync("2026-07-01");

        await world.Get<Transactions>().RunAsync(
            (unit, _) =>
            {
                unit.Db.Absences.Add(new Absence { Id = Guid.NewGuid(), TrackId = track, ParticipantId = person, Type = AbsenceType.Valid, FirstDay = Date("2026-06-15"), LastDay = Date("2026-06-26") });
                return Task.CompletedTask;
            },
            default);

        (await GapsAsync()).Single(row => row.Kind is GapKind.UncoveredTime).CloseReason.ShouldBe(GapCloseReason.Corrected);
    }

    [Fact]
    public async Task Whoever_leaves_leaves_no_open_gap()
    {
        var person = await AddAsync(("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));

        await ChangeAsync(person, row => row.Status = ParticipantStatus.Closed);

        (await GapsAsync()).Where(row => row.ParticipantId == person).ShouldAllBe(row => row.CloseReason == GapCloseReason.SubjectLeft);
    }

    [Fact]
    public async Task An_administrators_threshold_counts_from_the_next_look()
    {
        await AddAsync(("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));

        (await world.Get<ThresholdCommands>().ChangeAsync(world.Admin, new Dictionary<string, int?> { ["P-TID.ALLVARLIG"] = 9 }, default)).Value.ShouldBe(1);
        await world.Get<GapSweep>().RunAsync(default);

        var gap = (await GapsAsync()).Single(row => row.Kind is GapKind.UncoveredTime);
        gap.Severity.ShouldBe(GapSeverity.Serious);
        gap.SeveritySince.ShouldBe(Date("2026-01-12"));
    }

    [Fact]
    public async Task A_preview_of_thresholds_tells_what_the_sweep_would_find_and_changes_nothing()
    {
        await AddAsync(("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));
        var values = new Dictionary<string, int?> { ["P-TID.ALLVARLIG"] = 9 };

        var preview = (await world.Get<ThresholdPreviews>().OfAsync(world.Admin, values, default)).Value!;

        preview.Tracks.ShouldBe(1);
        var (warningsNow, warningsThen) = preview.Gaps.Where(row => row.Severity is GapSeverity.Warning).Select(row => (row.Now, row.Then)).Single();
        var (seriousNow, seriousThen) = preview.Gaps.Where(row => row.Severity is GapSeverity.Serious).Select(row => (row.Now, row.Then)).Single();
        (warningsNow - warningsThen, seriousThen - seriousNow).ShouldBe((1, 1));
        (await GapsAsync()).Single(row => row.Kind is GapKind.UncoveredTime).Severity.ShouldBe(GapSeverity.Warning);
        (await world.ReadAsync(db => db.Thresholds.CountAsync())).ShouldBe(0);

        await world.Get<ThresholdCommands>().ChangeAsync(world.Admin, values, default);
        await world.Get<GapSweep>().RunAsync(default);
        (await GapsAsync()).Count(row => row.ClosedAt is null && row.Severity is GapSeverity.Serious).ShouldBe(seriousThen);
    }

    [Fact]
    public async Task A_preview_is_refused_and_denied_as_the_change_would_be()
    {
        var previews = world.Get<ThresholdPreviews>();

        (await previews.OfAsync(world.Admin, new Dictionary<string, int?> { ["P-TID.VARNING"] = 12 }, default)).Refusals.ShouldContain(refusal => refusal.Rule == "SeveritiesAreInOrder");
        (await previews.OfAsync(world.Admin, new Dictionary<string, int?> { ["P-TID.VARNING"] = 0 }, default)).Refusals.ShouldContain(refusal => refusal.Rule == "ThresholdIsWithinItsBounds");
        await Should.ThrowAsync<Jobbspar.Workflows.Access.AccessDeniedException>(() => previews.OfAsync(world.Anna, new Dictionary<string, int?>(), default));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Looking_at_every_change_and_looking_once_find_the_same(int seed)
    {
        var random = new Random(seed);
        List<Guid> people = [await AddAsync(), await AddAsync(), await AddAsync()];
        for (var step = 0; step < 60; step++)
        {
            var person = people[random.Next(people.Count)];
            await ChangeAnythingAsync(random, person);
            if (random.Next(3) == 0)
            {
                world.Clock.Advance(TimeSpan.FromDays(random.Next(1, 15)));
                await world.Get<GapSweep>().RunAsync(default);
            }
        }

        await world.Get<GapSweep>().RunAsync(default);
        var grown = await FactsAsync();
        await world.Get<Transactions>().RunAsync((unit, token) => unit.Db.Gaps.ExecuteDeleteAsync(token), default);
        await world.Get<GapSweep>().RunAsync(default);

        (await FactsAsync()).ShouldBe(grown, ignoreOrder: true);
    }

    [Fact]
    public async Task A_coordinator_bridges_a_gap_with_what_has_places_and_it_closes()
    {
        await AddAsync(("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));
        var (item, start) = await CatalogueAsync("2026-06-15", places: 1);
        var gap = (await GapsAsync()).Single(row => row.Kind is GapKind.UncoveredTime);

        (await world.Get<GapQueries>().BridgesAsync(world.Anna, gap.Id, default)).Select(bridge => (bridge.StartId, bridge.WorkingDays, bridge.FreePlaces)).ShouldBe([(start, 9, 1)]);
        (await world.Get<GapCommands>().BridgeAsync(world.Anna, gap.Id, item, start, default)).Refusals.ShouldBeEmpty();

        var closed = (await GapsAsync()).Single(row => row.Id == gap.Id);
        (closed.CloseReason, closed.Measure).ShouldBe((GapCloseReason.Averted, GapMeasure.Bridge));
        (await world.ReadAsync(db => db.CatalogueStarts.SingleAsync(row => row.Id == start))).Taken.ShouldBe(1);
        (await world.Get<GapCommands>().BridgeAsync(world.Anna, gap.Id, item, start, default)).Refusals.Single().Rule.ShouldBe("GapIsOpen");
    }

    [Fact]
    public async Task A_full_start_is_not_offered_and_refused()
    {
        await AddAsync(("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));
        var (item, start) = await CatalogueAsync("2026-06-15", places: 0);
        var gap = (await GapsAsync()).Single(row => row.Kind is GapKind.UncoveredTime);

        (await world.Get<GapQueries>().BridgesAsync(world.Anna, gap.Id, default)).ShouldBeEmpty();
        (await world.Get<GapCommands>().BridgeAsync(world.Anna, gap.Id, item, start, default)).Refusals.Single().Rule.ShouldBe("BridgeCanStillBeHad");
    }

    [Fact]
    public async Task The_page_shows_chains_with_holes_to_the_coordinator_and_only_figures_of_few_people_to_the_steering_group()
    {
        await AddAsync(("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));

        var page = await world.Get<GapQueries>().OfTrackAsync(world.Anna, track, default);
        page.Chains.Single().Holes.Single().WorkingDays.ShouldBe(9);
        page.Open.ShouldContain(row => row.Kind == GapKind.UncoveredTime && row.Participant!.Name == "Aisha Nur");
        page.CanChange.ShouldBeTrue();

        var steering = await world.Get<GapQueries>().OfTrackAsync(world.Steering, track, default);
        (steering.IsAggregate, steering.Chains.Count, steering.CanChange).ShouldBe((true, 0, false));
        (steering.Participants, steering.WithGap, steering.LostDays, steering.MedianWarning).ShouldBe((null, null, null, null), "one of one is somebody");
        (page.Participants, page.LostDays).ShouldBe((1, 0), "it lies ahead");
        steering.Open.ShouldAllBe(row => row.Participant == null);
        await Should.ThrowAsync<Jobbspar.Workflows.Access.AccessDeniedException>(() => world.Get<GapQueries>().OfTrackAsync(world.Bo, track, default));
    }

    [Fact]
    public async Task The_page_shows_workplaces_with_the_time_in_which_they_stand_empty()
    {
        var workplace = Guid.CreateVersion7();
        await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var employer = await unit.Db.TrackEmployers.SingleAsync(row => row.TrackId == track, token);
                employer.Status = TrackEmployerStatus.TakesPart;
                unit.Db.Workplaces.Add(new Workplace { Id = workplace, OrganisationId = employer.OrganisationId, Name = "Tagene", Address = "Gatan 1", MunicipalityCode = "1480", Capacity = 4 });
                unit.Db.TrackEmployerWorkplaces.Add(new TrackEmployerWorkplace { TrackEmployerId = employer.Id, WorkplaceId = workplace, Places = 2, UsedFrom = Date("2026-05-04"), UsedTo = Date("2026-06-26"), TakesContinuously = true });
            },
            default);
        var person = await AddAsync();
        await world.Get<Transactions>().RunAsync(
            (unit, _) =>
            {
                var step = Planned.Step(track, person, "2026-05-04", "2026-06-05");
                step.WorkplaceId = workplace;
                unit.Db.ParticipantInterventions.Add(step);
                return Task.CompletedTask;
            },
            default);

        var row = (await world.Get<GapQueries>().OfTrackAsync(world.Anna, track, default)).Workplaces.ShouldHaveSingleItem();

        (row.Workplace, row.Participant, row.Time.From, row.Time.To).ShouldBe(("Renova, Tagene", null, Date("2026-05-04"), Date("2026-06-26")));
        row.Steps.Select(step => (step.Span.From, step.Span.To)).ShouldBe([(Date("2026-05-04"), Date("2026-06-05"))]);
        row.Holes.ShouldContain(hole => hole.Span.From == Date("2026-06-08") && hole.Span.To == Date("2026-06-26"));
        (await world.Get<GapQueries>().OfTrackAsync(world.Steering, track, default)).Workplaces.ShouldBeEmpty("one of one is somebody");
    }

    [Fact]
    public async Task Whoever_may_not_see_names_sees_numbers_and_of_a_protected_identity_nothing()
    {
        for (var n = 0; n < 5; n++)
        {
            await AddAsync(("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));
        }

        var hidden = await AddAsync(("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));
        await ChangeAsync(hidden, row => (row.Protection, row.IdentityIsKept) = (ProtectionLevel.SecrecyMarking, true));

        var coordinator = await world.Get<GapQueries>().OfTrackAsync(world.Anna, track, default);
        coordinator.Chains.Select(chain => (chain.Participant!.Number, chain.Participant.Name)).ShouldBe(Enumerable.Range(1, 5).Select(number => (number, (string?)"Aisha Nur")));
        coordinator.Open.ShouldAllBe(row => row.Participant == null || row.Participant.Id != hidden);
        coordinator.Participants.ShouldBe(6, "figures count everybody");

        var steering = await world.Get<GapQueries>().OfTrackAsync(world.Steering, track, default);
        steering.Chains.Select(chain => (chain.Participant!.Number, chain.Participant.Name)).ShouldBe(Enumerable.Range(1, 5).Select(number => (number, (string?)null)));
        steering.Open.ShouldAllBe(row => row.Participant == null || row.Participant.Name == null);
        var looks = await world.ReadAsync(db => db.AuditEvents.Where(row => row.Action == AuditAction.ParticipantsListed).ToListAsync());
        looks.ShouldHaveSingleItem("whoever saw names is on record, whoever saw numbers is not").ActorId.ShouldBe(world.Anna.UserId);
    }

    [Fact]
    public async Task What_a_person_said_is_kept_when_the_gap_is_looked_at_again()
    {
        await AddAsync(("2026-05-04", "2026-06-12"), ("2026-06-29", "2026-09-25"));
        var gap = (await GapsAsync()).Single(row => row.Kind is GapKind.UncoveredTime);
        var said = new GapStatement { GapId = gap.Id, Version = gap.Version, Cause = GapCause.Administration, Measure = GapMeasure.ProlongBefore, Owner = "Vuxenutbildningen" };

        (await world.Get<GapCommands>().StateAsync(world.Anna, said, default)).Refusals.ShouldBeEmpty();
        await NightAsync("2026-06-17");

        var kept = (await GapsAsync()).Single(row => row.Id == gap.Id);
        (kept.Cause, kept.Measure, kept.Owner).ShouldBe((GapCause.Administration, GapMeasure.ProlongBefore, "Vuxenutbildningen"));
        (await world.Get<GapCommands>().StateAsync(world.Anna, said, default)).Refusals.Single().Rule.ShouldBe("GapWasNotChangedMeanwhile");
        (await world.Get<GapCommands>().StateAsync(world.Anna, said with { Version = kept.Version, Owner = "Kalle 8507099805" }, default)).Refusals.Single().Rule.ShouldBe("TextNamesNoPersonalNumber");
    }

    private Task<Guid> AddAsync(params (string From, string To)[] steps) => Planned.AddAsync(world, track, steps);

    private Task StepAsync(Guid person, string from, string to) => Planned.StepAsync(world, track, person, from, to);

    private Task ChangeAsync(Guid person, Action<Participant> change) => world.Get<Transactions>().RunAsync(
        async (unit, token) => change(await unit.Db.Participants.SingleAsync(row => row.Id == person, token)),
        default);

    private Task ChangeAnythingAsync(Random random, Guid person) => world.Get<Transactions>().RunAsync(
        async (unit, token) =>
        {
            var steps = await unit.Db.ParticipantInterventions.Where(row => row.ParticipantId == person).OrderBy(row => row.Id).ToListAsync(token);
            var today = DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime);
            switch (random.Next(8))
            {
                case 0 or 1 or 2:
                    var from = today.AddDays(random.Next(-40, 120));
                    var row = Planned.Step(track, person, $"{from:yyyy-MM-dd}", $"{from.AddDays(random.Next(5, 60)):yyyy-MM-dd}");
                    row.Status = (ParticipantInterventionStatus)random.Next(9);
                    row.HoursPerWeek = random.Next(10, 41);
                    unit.Db.ParticipantInterventions.Add(row);
                    break;
                case 3 when steps.Count > 0:
                    steps[random.Next(steps.Count)].Status = (ParticipantInterventionStatus)random.Next(9);
                    break;
                case 4 when steps.Count > 0:
                    var moved = steps[random.Next(steps.Count)];
                    moved.PlannedEnd = moved.PlannedStart.AddDays(random.Next(1, 80));
                    break;
                case 5:
                    unit.Db.Absences.Add(new Absence { Id = Guid.NewGuid(), TrackId = track, ParticipantId = person, Type = AbsenceType.Valid, FirstDay = today.AddDays(-random.Next(10)), LastDay = today.AddDays(random.Next(10)) });
                    break;
                case 6 when steps.Count > 0:
                    unit.Db.ParticipantInterventions.Remove(steps[0]);
                    break;
                default:
                    (await unit.Db.Participants.SingleAsync(one => one.Id == person, token)).PlannedEnd = today.AddDays(random.Next(-20, 200));
                    break;
            }
        },
        default);

    private async Task<(Guid Item, Guid Start)> CatalogueAsync(string startsOn, int places)
    {
        var (item, start) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await world.Get<Transactions>().RunAsync(
            (unit, _) =>
            {
                unit.Db.InterventionCatalogueItems.Add(new InterventionCatalogueItem
                {
                    Id = item,
                    Code = "INTRO",
                    Name = "Introduktionsvecka",
                    Type = InterventionType.IntroductionWeek,
                    Category = InterventionCategory.Preparatory,
                    Owner = InterventionOwner.Municipality,
                    DecisionMaker = DecisionMaker.Nobody,
                    Availability = Availability.Exists,
                    LeadTimeWorkingDays = 5,
                    DefaultWeeks = 2,
                    HoursPerWeek = 30,
                    IsOccupying = true,
                    CombinableWith = [],
                    NeedsCheck = false,
                    CreatedAt = world.Clock.GetUtcNow(),
                    CreatedBy = world.Admin.UserId,
                    UpdatedAt = world.Clock.GetUtcNow(),
                    UpdatedBy = world.Admin.UserId,
                });
                unit.Db.CatalogueStarts.Add(new CatalogueStart { Id = start, CatalogueItemId = item, StartsOn = Date(startsOn), Places = places, Taken = 0 });
                return Task.CompletedTask;
            },
            default);
        return (item, start);
    }

    private async Task NightAsync(string date)
    {
        world.Clock.MoveTo(new DateTimeOffset(Date(date), new TimeOnly(0, 20), TimeSpan.Zero));
        await world.Get<GapSweep>().RunAsync(default);
    }

    private Task<List<Gap>> GapsAsync() => world.ReadAsync(db => db.Gaps.Where(row => row.TrackId == track).OrderBy(row => row.FirstDay).ToListAsync());

    /// <summary>What must not depend on history: open gaps, and runs of days that are over.</summary>
    private async Task<List<string>> FactsAsync() =>
    [
        .. (await GapsAsync())
            .Where(row => row.ClosedAt is null || (row.CloseReason is GapCloseReason.CoverResumed && row.Kind.IsDatedRun()))
            .Select(row => $"{row.Key} {row.FirstDay} {row.LastDay} {row.Figure} {row.Severity} {row.IsForecast} {row.Cause} {row.ClosedAt is null}"),
    ];

    public sealed class OnSqlite() : GapRadarTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : GapRadarTests(DatabaseKind.PostgreSql);
}
