using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>A track's own facts are corrected by its coordinators, on the version that they read, and the history says what changed (DOMAIN 4.1).</summary>
public abstract class TrackCorrectionTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly TrackDetails Given = new()
    {
        Title = "Renhållning Göteborg 2026",
        MunicipalityCodes = ["1480", "1481"],
        EmploymentServiceUnits = ["Göteborg", "Mölndal"],
        OccupationCodes = ["8332"],
        SectorCodes = ["38", "81.210"],
        TargetGroups = ["NYANLANDA", "UNGA"],
        PlacesPlanned = 14,
        RollingIntake = true,
        CooperationAgreementRef = "KS 2025-117",
        Description = "Bakgrunden.",
    };

    private TrackWorld world = null!;
    private Guid track;

    private TrackCorrections Corrections => world.Get<TrackCorrections>();

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync();
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task CorrectAsync_NewFacts_AreShownAndStandInTheHistoryWithWhatTheySaidBefore()
    {
        var before = await PageAsync();

        (await Corrections.CorrectAsync(world.Anna, track, before.Version, Given, default)).Refusals.ShouldBeEmpty();

        var page = await PageAsync();
        (page.Row.Title, page.PlacesPlanned, page.Description).ShouldBe(("Renhållning Göteborg 2026", 14, "Bakgrunden."));
        (page.Background.RollingIntake, page.Background.CooperationAgreementRef).ShouldBe((true, "KS 2025-117"));
        page.Background.MunicipalityCodes.ShouldBe(["1480", "1481"]);
        page.Background.SectorCodes.ShouldBe(["38", "81.210"]);
        page.Background.TargetGroups.ShouldBe([TargetGroup.NewlyArrived, TargetGroup.Young]);
        page.Version.ShouldBeGreaterThan(before.Version);
        var told = page.History.Where(row => row.Action is "SPAR_RATTAT").ToDictionary(row => row.Arguments["fact"], row => (row.Arguments["was"], row.Arguments["now"]));
        told.Keys.ShouldBe(["titel", "kommuner", "afEnheter", "branscher", "målgrupper", "platser", "löpandeIntag", "överenskommelse"], ignoreOrder: true);
        told["kommuner"].ShouldBe(("1480", "1480, 1481"));
        told["löpandeIntag"].ShouldBe(("NEJ", "JA"));
        page.History.Where(row => row.Action is "SPAR_BAKGRUND_RATTAD").ShouldHaveSingleItem().ActorName.ShouldBe("Anna Andersson");
        DomainTexts.History("SPAR_RATTAT", page.History.First(row => row.Arguments.GetValueOrDefault("fact") is "målgrupper").Arguments).ShouldContain("Unga");
    }

    [Fact]
    public async Task CorrectAsync_SameFacts_AreNoChange()
    {
        var page = await PageAsync();
        await Corrections.CorrectAsync(world.Anna, track, page.Version, Given, default);
        var version = (await PageAsync()).Version;

        (await Corrections.CorrectAsync(world.Anna, track, version, Given, default)).Refusals.ShouldBeEmpty();

        (await PageAsync()).History.Count(row => row.Action is "SPAR_RATTAT").ShouldBe(8);
        (await PageAsync()).Version.ShouldBe(version);
    }

    [Fact]
    public async Task CorrectAsync_FactsThatWereReadBeforeAnotherChange_AreRefusedAndNothingIsSaved()
    {
        var read = (await PageAsync()).Version;
        await Corrections.CorrectAsync(world.Anna, track, read, Given, default);

        (await Corrections.CorrectAsync(world.Anna, track, read, Given with { Title = "Ett annat namn" }, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe("NobodyChangedItMeanwhile");

        (await PageAsync()).Row.Title.ShouldBe("Renhållning Göteborg 2026");
    }

    [Theory]
    [InlineData("titel", "FieldIsFilledIn")]
    [InlineData("branscher[0]", nameof(SectorCodeIsWellFormed))]
    [InlineData("yrken[0]", "OccupationCodeIsWellFormed")]
    [InlineData("platser", "NumberIsWithinItsBounds")]
    [InlineData("överenskommelse", "TextIsNotTooLong")]
    [InlineData("kommuner", "FieldIsFilledIn")]
    public async Task CorrectAsync_WhatNoTrackMaySay_IsNamedByFieldAndRule(string field, string rule)
    {
        var wrong = field switch
        {
            "titel" => Given with { Title = " " },
            "branscher[0]" => Given with { SectorCodes = ["avfall"] },
            "yrken[0]" => Given with { OccupationCodes = ["83"] },
            "platser" => Given with { PlacesPlanned = 0 },
            "kommuner" => Given with { MunicipalityCodes = [] },
            _ => Given with { CooperationAgreementRef = new string('1', 61) },
        };

        var refusal = (await Corrections.CorrectAsync(world.Anna, track, (await PageAsync()).Version, wrong, default)).Refusals.ShouldHaveSingleItem();

        (refusal.Field, refusal.Rule).ShouldBe((field, rule));
        (await PageAsync()).History.ShouldNotContain(row => row.Action == "SPAR_RATTAT");
    }

    [Fact]
    public async Task CorrectAsync_OnlyTheTracksCoordinatorsMay()
    {
        foreach (var other in new[] { world.Bo, world.Steering, world.Admin })
        {
            await Should.ThrowAsync<AccessDeniedException>(() => Corrections.CorrectAsync(other, track, 0, Given, default));
        }
    }

    [Theory]
    [InlineData("38", true)]
    [InlineData("38110", true)]
    [InlineData("81.210", true)]
    [InlineData("3", false)]
    [InlineData("381100", false)]
    [InlineData("3.8", false)]
    [InlineData("E38", false)]
    [InlineData("38.", false)]
    public void SectorCode_HasTwoToFiveDigits(string code, bool holds) => (SectorCodeIsWellFormed.Check("branscher[0]", code) is null).ShouldBe(holds);

    [Fact]
    public async Task StartAsync_FactsOfTheSector_AreKeptAndAnswerForTheAgreement()
    {
        var started = await world.Tracks.StartAsync(world.Anna, TrackWorld.NewTrack() with { SectorCodes = ["38"], RollingIntake = true, CooperationAgreementRef = "KS 2025-117" }, default);

        var page = await world.TrackPages.GetAsync(world.Anna, started.Value, default);
        page.Background.SectorCodes.ShouldBe(["38"]);
        var task = await world.TaskPages.GetAsync(world.Anna, page.OpenTasks.Single(row => row.ItemCode is "PLAN-01").Id, default);
        task.Supplied.ShouldNotBeNull().Values["diarienummer"].ShouldBe("KS 2025-117");
        task.Place.ShouldNotBeNull().Address.ShouldBe($"/jobbspar/{started.Value}");
    }

    private Task<TrackPage> PageAsync() => world.TrackPages.GetAsync(world.Anna, track, default);

    public sealed class OnSqlite() : TrackCorrectionTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : TrackCorrectionTests(DatabaseKind.PostgreSql);
}
