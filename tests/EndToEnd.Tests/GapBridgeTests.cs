using System.Globalization;
using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser: a coordinator sees a gap before it happens, adds a bridge, and it closes. Whoever may not see names sees numbers.</summary>
[Collection(OnEmbedded.Name)]
public sealed class GapBridgeTests(EmbeddedInstallation installation)
{
    private const string LongName = "Anna-Katarina Exempelsdotter von Långtefternamn";

    [Fact]
    public async Task A_forecast_gap_is_seen_a_bridge_is_chosen_and_it_closes()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        var track = "";
        await installation.VisitAsync("gap-bridge", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(visitor, plan);
            track = await anna.ImportSampleAsync();
            var today = await anna.TodayAsync();
            await visitor.GoAsync($"{track}/glapp");
            await Assertions.Expect(visitor.Element("inga-glapp")).ToBeVisibleAsync();
            await visitor.KeepPicturesAsync("glapp-tomt");

            await FiveParticipantsAsync(Guid.Parse(track.Split('/')[2], CultureInfo.InvariantCulture), today);
            await PlanWhatComesAfterAsync(visitor, track, today.AddDays(50), today.AddDays(140));

            await visitor.GoAsync($"{track}/glapp");
            await Assertions.Expect(Gap(visitor)).ToContainTextAsync("Prognos");
            await Assertions.Expect(Gap(visitor)).ToContainTextAsync(LongName);
            await Assertions.Expect(visitor.Element("hal")).ToHaveCountAsync(1);
            await visitor.KeepPicturesAsync("glapp-med-hal");

            await Gap(visitor).GetByTestId("hantera").ClickAsync();
            await Assertions.Expect(visitor.Page.Locator("#hantera-rubrik")).ToBeFocusedAsync();
            await Assertions.Expect(visitor.Element("valj-brygga").First).ToBeVisibleAsync();
            await visitor.KeepPicturesAsync("glapp-bryggor");
            await visitor.FillAsync("glapp-agare", "Vuxenutbildningen");
            await Assertions.Expect(visitor.Page.GetByText("Utkastet är sparat").First).ToBeVisibleAsync();
            await visitor.Page.ReloadAsync();
            await Gap(visitor).GetByTestId("hantera").ClickAsync();
            await Assertions.Expect(visitor.Element("glapp-agare")).ToHaveValueAsync("Vuxenutbildningen");
            await visitor.Element("valj-brygga").And(visitor.Page.GetByLabel("Välj Arbetspraktik som brygga")).ClickAsync();

            await Assertions.Expect(visitor.Element("besked")).ToContainTextAsync("Arbetspraktik");
            await Assertions.Expect(visitor.Element("hantera-glapp")).ToHaveCountAsync(0);
            await Assertions.Expect(visitor.Element("hal")).ToHaveCountAsync(0);
            await Assertions.Expect(Gap(visitor)).ToHaveCountAsync(0);
            await visitor.Page.Locator("details:has(#stangda-glapp) summary").ClickAsync();
            await Assertions.Expect(visitor.Element("stangda-tabell")).ToContainTextAsync("Avvärjt innan det började");
            await visitor.KeepPicturesAsync("glapp-stangt");
        });

        await installation.VisitAsync("gap-pseudonyms", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Birgitta);
            await visitor.GoAsync($"{track}/glapp");
            await Assertions.Expect(visitor.Element("kedjebild")).ToContainTextAsync("Deltagare 2");
            await Assertions.Expect(visitor.Page.Locator("main")).Not.ToContainTextAsync(LongName);
            await Assertions.Expect(visitor.Element("hantera")).ToHaveCountAsync(0);
        });
    }

    private static ILocator Gap(Visitor visitor) => visitor.Element("glapp-tabell").Locator("[data-kind='P-TID']");

    private static async Task PlanWhatComesAfterAsync(Visitor visitor, string track, DateOnly from, DateOnly to)
    {
        await visitor.GoAsync($"{track}/deltagare");
        await visitor.Element("deltagare-lank").Filter(new() { HasText = LongName }).ClickAsync();
        await visitor.Element("lagg-till-steg").ClickAsync();
        foreach (var (field, text) in new[] { ("rubrik", "Yrkesvux, del 2"), ("start", Iso(from)), ("slut", Iso(to)), ("timmar", "30") })
        {
            await visitor.Element($"steg-{field}").FillAsync(text);
            await visitor.Element($"steg-{field}").BlurAsync();
        }

        await visitor.Element("steg-typ").SelectOptionAsync("YRKESVUX");
        await visitor.Element("steg-skal").SelectOptionAsync("UTBUD");
        await visitor.Element("spara-nytt-steg").ClickAsync();
        await Assertions.Expect(visitor.Element("steg")).ToHaveCountAsync(2);
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Five participants in the middle of their first intervention, the first of whom has time left after it; how they came there is shown elsewhere.</summary>
    private Task FiveParticipantsAsync(Guid trackId, DateOnly today) => installation.InDatabaseAsync(async (unit, token) =>
    {
        var track = await unit.Db.Tracks.SingleAsync(known => known.Id == trackId, token);
        string[] names = [LongName, "Exempel Två", "Exempel Tre", "Exempel Fyra", "Exempel Fem"];
        for (var index = 0; index < names.Length; index++)
        {
            Add(unit.Db, track, index + 1, names[index], today.AddDays(-20 - index), today.AddDays(index == 0 ? 20 : 140), today.AddDays(140));
        }
    });

    private static void Add(JobbsparDbContext db, Track track, int number, string name, DateOnly from, DateOnly stepEnds, DateOnly to)
    {
        var participant = new Participant
        {
            Id = Guid.CreateVersion7(),
            TrackId = track.Id,
            Number = number,
            OwnerOrganisationId = track.LeadOrganisationId,
            Status = ParticipantStatus.Active,
            StatusSince = from,
            AcceptedOn = from,
            PlannedStart = from,
            PlannedEnd = to,
            Name = name,
            Source = ParticipantSource.EmploymentService,
            CreatedAt = track.CreatedAt,
            CreatedBy = track.CreatedBy,
        };
        db.Participants.Add(participant);
        db.ParticipantInterventions.Add(new ParticipantIntervention
        {
            Id = Guid.CreateVersion7(),
            TrackId = track.Id,
            ParticipantId = participant.Id,
            Type = InterventionType.VocationalAdultEducation,
            Title = "Yrkesvux, del 1",
            Occupying = true,
            PlannedStart = from,
            PlannedEnd = stepEnds,
            ActualStart = from,
            HoursPerWeek = 30,
            Status = ParticipantInterventionStatus.Ongoing,
        });
    }
}
