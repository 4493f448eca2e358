using System.Globalization;
using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser: recruitment is taken up again while a track is carried out, and a transition that a chain shows is registered by one button.</summary>
[Collection(OnEmbedded.Name)]
public sealed class IntakeAndTransitionTests(EmbeddedInstallation installation)
{
    private const string LongName = "Maria-Fernanda Hernández Sánchez de la Vega-Lindqvist";

    [Fact]
    public Task A_late_intake_opens_the_tasks_of_recruitment_again_and_the_track_stays_where_it_is() => installation.VisitAsync("late-intake", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Anna);
        await visitor.GoAsync("/jobbspar");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Kockar och restaurangbiträden" }).First.ClickAsync();
        await Assertions.Expect(visitor.Element("spar-titel")).ToHaveTextAsync("Kockar och restaurangbiträden");
        var track = new Uri(visitor.Page.Url).AbsolutePath;
        await Assertions.Expect(OpenTask(visitor, "REKR-01")).ToHaveCountAsync(0);

        await visitor.GoAsync($"{track}/rekrytering");
        await visitor.Element("ta-upp-rekrytering").ClickAsync();
        await visitor.Element("spara-ta-upp").ClickAsync();
        await Assertions.Expect(visitor.Element("intag-skäl")).ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.FillAsync("intag-skäl", "Två har slutat och tre arbetsgivare vill ta emot fler.");
        await visitor.KeepAsync("late-intake");
        await visitor.Element("spara-ta-upp").ClickAsync();
        await Assertions.Expect(visitor.Element("intag-skäl")).ToHaveValueAsync("");

        await visitor.GoAsync(track);
        await Assertions.Expect(visitor.Element("sparstatus").First).ToHaveTextAsync("Genomförande");
        await Assertions.Expect(visitor.Element("sparr")).ToHaveAttributeAsync("data-gate", "G3");
        await Assertions.Expect(OpenTask(visitor, "REKR-01")).ToHaveCountAsync(1);
        await OpenTask(visitor, "REKR-01").GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Två har slutat och tre arbetsgivare vill ta emot fler.");
        await visitor.GoAsync($"{track}/rekrytering");
        await visitor.Element("ta-upp-rekrytering").ClickAsync();
        await visitor.FillAsync("intag-skäl", "En till.");
        await visitor.Element("spara-ta-upp").ClickAsync();
        await Assertions.Expect(visitor.Element("fel")).ToBeVisibleAsync();
    });

    [Fact]
    public async Task A_transition_that_a_chain_shows_is_proposed_and_registered()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        await installation.VisitAsync("proposed-transition", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(visitor, plan);
            var track = await anna.ImportSampleAsync();
            var today = await anna.TodayAsync();
            await ParticipantAsync(Guid.Parse(track.Split('/')[2], CultureInfo.InvariantCulture), today);

            await visitor.GoAsync($"{track}/uppfoljning");
            await Assertions.Expect(visitor.Element("foreslagen-overgang")).ToHaveCountAsync(1);
            await Assertions.Expect(visitor.Element("foreslagen-overgang")).ToContainTextAsync($"{LongName}: Yrkesvux → Handledd praktik");
            await visitor.KeepAsync("proposed-transition");
            await visitor.Element("ta-over-overgangar").ClickAsync();

            await Assertions.Expect(visitor.Element("foreslagen-overgang")).ToHaveCountAsync(0);
            await Assertions.Expect(visitor.Element("overgang-rad")).ToHaveCountAsync(1);
            await visitor.Element("overgang-rad").GetByRole(AriaRole.Link).ClickAsync();
            await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Handledd praktik");
            await visitor.KeepAsync("registered-transition");
        });
    }

    private static ILocator OpenTask(Visitor visitor, string code) =>
        visitor.Page.Locator("section[aria-labelledby='oppna-rubrik']").GetByTestId("uppgift-rad").And(visitor.Page.Locator($"[data-code='{code}']"));

    /// <summary>Somebody in the middle of her first intervention, with the next one planned; how she came there is shown elsewhere.</summary>
    private Task ParticipantAsync(Guid trackId, DateOnly today) => installation.InDatabaseAsync(async (unit, token) =>
    {
        var track = await unit.Db.Tracks.SingleAsync(known => known.Id == trackId, token);
        var participant = new Participant
        {
            Id = Guid.CreateVersion7(),
            TrackId = track.Id,
            Number = 1,
            OwnerOrganisationId = track.LeadOrganisationId,
            Status = ParticipantStatus.Active,
            StatusSince = today.AddDays(-20),
            AcceptedOn = today.AddDays(-20),
            PlannedStart = today.AddDays(-20),
            PlannedEnd = today.AddDays(90),
            Name = LongName,
            Source = ParticipantSource.EmploymentService,
            CreatedAt = track.CreatedAt,
            CreatedBy = track.CreatedBy,
        };
        unit.Db.Participants.Add(participant);
        Add("Yrkesvux", InterventionType.VocationalAdultEducation, today.AddDays(-20), today.AddDays(30), ParticipantInterventionStatus.Ongoing);
        Add("Handledd praktik", InterventionType.WorkPlacement, today.AddDays(33), today.AddDays(90), ParticipantInterventionStatus.Planned);

        void Add(string title, InterventionType type, DateOnly from, DateOnly to, ParticipantInterventionStatus status) => unit.Db.ParticipantInterventions.Add(new ParticipantIntervention
        {
            Id = Guid.CreateVersion7(),
            TrackId = track.Id,
            ParticipantId = participant.Id,
            Type = type,
            Title = title,
            Occupying = true,
            PlannedStart = from,
            PlannedEnd = to,
            ActualStart = status is ParticipantInterventionStatus.Ongoing ? from : null,
            HoursPerWeek = 30,
            Status = status,
        });
    });
}
