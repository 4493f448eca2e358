using System.Globalization;
using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Jobbspar.Workflows.Participants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser: one participant is followed up and closed as employed, another as a dropout.</summary>
[Collection(OnEmbedded.Name)]
public sealed class ClosingTests(EmbeddedInstallation installation)
{
    [Fact]
    public async Task OneIsFollowedUpAndClosedAsEmployed_AnotherAsDropout()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        await installation.VisitAsync("closing", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(visitor, plan);
            var track = await anna.ImportSampleAsync();
            var today = await anna.TodayAsync();
            var (employed, dropout) = await TwoParticipantsAsync(Guid.Parse(track.Split('/')[2], CultureInfo.InvariantCulture), today);

            await FollowUpAsync(anna, $"{track}/uppfoljning", today);
            await EmployAsync(anna, $"{track}/avslut/{employed}", today);
            await DropOutAsync(anna, $"{track}/avslut/{dropout}", today);

            await visitor.GoAsync($"{track}/avslut");
            await Assertions.Expect(visitor.Element("oppna-deltagare")).ToHaveTextAsync("Alla deltagare är avslutade.");
            await visitor.Element("faststall-sammanstallning").ClickAsync();
            await Assertions.Expect(visitor.Element("besked")).ToBeVisibleAsync();
            await visitor.GoAsync($"{track}/sammanstallning");
            await Assertions.Expect(visitor.Element("avslutats")).ToHaveTextAsync("2");
            await Assertions.Expect(visitor.Element("for-fa")).ToBeVisibleAsync();
        });
    }

    /// <summary>A follow-up without answers is refused field by field and keeps what was typed; with them it is kept.</summary>
    private static async Task FollowUpAsync(Coordinator anna, string page, DateOnly today)
    {
        var visitor = anna.Visitor;
        await visitor.GoAsync(page);
        await visitor.Element("deltagare-rad").First.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(visitor.Element("deltagare-namn")).ToHaveTextAsync("Exempel Ett");
        await anna.TypeAsync("atgarder", "Besök på arbetsplatsen");
        await visitor.Element("spara-uppfoljning").ClickAsync();
        await Assertions.Expect(visitor.Element("fel")).ToContainTextAsync("Följs planen?");
        await Assertions.Expect(visitor.Element("felt-atgarder")).ToHaveValueAsync("Besök på arbetsplatsen");

        foreach (var (key, value) in new[] { ("progression", "FRAMAT"), ("planenFoljs", "JA"), ("insatserGenomfors", "DELVIS"), ("nastaStegKant", "true"), ("avhoppsrisk", "LAG"), ("holls", Iso(today)) })
        {
            await anna.TypeAsync(key, value);
        }

        await visitor.Element("spara-uppfoljning").ClickAsync();
        await Assertions.Expect(visitor.Element("uppfoljning")).ToContainTextAsync("Besök på arbetsplatsen");
    }

    private static async Task EmployAsync(Coordinator anna, string page, DateOnly today)
    {
        var visitor = anna.Visitor;
        await visitor.GoAsync(page);
        await anna.TypeAsync("utfall", "ANSTALLD_ANNAN");
        await anna.TypeAsync("enligtPlan", "true");
        await visitor.Element("avsluta-deltagare").ClickAsync();
        await Assertions.Expect(visitor.Element("fel")).ToContainTextAsync("Registrera anställningen först.");

        await visitor.Element("oppna-anstallning").ClickAsync();
        foreach (var (key, value) in new[] { ("annanArbetsgivare", "Exempelbolaget AB"), ("form", "TILLSVIDARE"), ("anstallningBorjar", Iso(today.AddDays(14))), ("relevant", "true"), ("stodBehovs", "NEJ") })
        {
            await anna.TypeAsync(key, value);
        }

        await visitor.Element("spara-anstallning").ClickAsync();
        await Assertions.Expect(visitor.Element("besked")).ToBeVisibleAsync();
        await anna.TypeAsync("utfall", "ANSTALLD_ANNAN");
        await anna.TypeAsync("enligtPlan", "true");
        await visitor.Element("avsluta-deltagare").ClickAsync();
        await Assertions.Expect(visitor.Element("avslut-utfall")).ToHaveTextAsync("Anställd hos annan arbetsgivare");
    }

    private static async Task DropOutAsync(Coordinator anna, string page, DateOnly today)
    {
        var visitor = anna.Visitor;
        await visitor.GoAsync(page);
        await anna.TypeAsync("utfall", "AVHOPP");
        foreach (var (key, value) in new[] { ("enligtPlan", "false"), ("andringsskal", "Flyttade till en annan kommun"), ("avhoppsdatum", Iso(today)), ("aterTill", "Arbetsförmedlingen"), ("aterDatum", Iso(today)) })
        {
            await anna.TypeAsync(key, value);
        }

        await visitor.Element("avsluta-deltagare").ClickAsync();
        await Assertions.Expect(visitor.Element("fel")).ToContainTextAsync("Ange orsaken till avhoppet.");
        await anna.TypeAsync("avhoppsorsak", "FLYTT");
        await visitor.Element("avsluta-deltagare").ClickAsync();
        await Assertions.Expect(visitor.Element("avslut-utfall")).ToHaveTextAsync("Avhopp");
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Two active participants; how they are recruited is shown elsewhere.</summary>
    private async Task<(Guid Employed, Guid Dropout)> TwoParticipantsAsync(Guid track, DateOnly today)
    {
        Guid[] ids = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        await installation.InDatabaseAsync(async (unit, token) =>
        {
            var row = await unit.Db.Tracks.SingleAsync(known => known.Id == track, token);
            string[] names = ["Exempel Ett", "Exempel Två"];
            unit.Db.Participants.AddRange(ids.Select((id, index) => new Participant
            {
                Id = id,
                TrackId = track,
                Number = index + 1,
                OwnerOrganisationId = row.LeadOrganisationId,
                Status = ParticipantStatus.Active,
                StatusSince = today,
                PlannedStart = today.AddDays(-60 + index),
                PlannedEnd = today.AddDays(30),
                Name = names[index],
                Source = ParticipantSource.EmploymentService,
                CreatedAt = row.CreatedAt,
                CreatedBy = row.CreatedBy,
            }));
        });
        return (ids[0], ids[1]);
    }
}
