using System.Globalization;
using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>Candidates are registered, meet the employers at a speeddejtning, and one of them is accepted.</summary>
[Collection(OnEmbedded.Name)]
public sealed class SpeedMeetingsTests(EmbeddedInstallation installation)
{
    [Fact]
    public async Task Candidate_IsInvitedMeetsTheEmployersAndIsAccepted()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        await installation.VisitAsync("speed-meetings", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(visitor, plan);
            var track = await anna.ImportSampleAsync();
            var today = await anna.TodayAsync();

            await anna.PlanRecruitmentAsync(track);
            await visitor.GoAsync($"{track}/deltagare");
            foreach (var (name, number) in new[] { ("Ada Adamsson", "19850709-9805"), ("Bo Bengtsson", ""), ("Cia Carlsson", "") })
            {
                await RegisterAsync(visitor, name, number);
            }

            await Assertions.Expect(visitor.Element("deltagare-rad")).ToHaveCountAsync(3);
            await HoldSpeedMeetingsAsync(visitor, track, today.AddDays(7));
            await AcceptAsync(visitor, track, "Ada Adamsson", today);
        });
    }

    private static async Task RegisterAsync(Visitor visitor, string name, string number)
    {
        if (!await visitor.Element("ny-namn").IsVisibleAsync())
        {
            await visitor.Element("ny-deltagare").ClickAsync();
        }

        await visitor.FillAsync("ny-personnummer", number);
        await visitor.FillAsync("ny-namn", name);
        await visitor.Element("ny-kalla").SelectOptionAsync("AF");
        await visitor.Element("registrera-deltagare").ClickAsync();
        await Assertions.Expect(visitor.Element("deltagare-lank").Filter(new() { HasText = name })).ToHaveCountAsync(1);
    }

    private static async Task HoldSpeedMeetingsAsync(Visitor visitor, string track, DateOnly date)
    {
        await visitor.GoAsync($"{track}/rekrytering");
        await visitor.Element("ny-aktivitet").ClickAsync();
        await visitor.Element("aktivitet-typ").SelectOptionAsync("SPEEDDEJTNING");
        await visitor.FillAsync("aktivitet-datum", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await visitor.FillAsync("aktivitet-plats", "Stadshuset, sal 2");
        await visitor.Element("aktivitet-arbetsgivare").First.CheckAsync();
        await visitor.Element("aktivitet-avgor").CheckAsync();
        await visitor.Element("aktivitet-obligatorisk").CheckAsync();
        await visitor.Element("planera-aktivitet").ClickAsync();
        await Assertions.Expect(visitor.Element("fel")).ToBeVisibleAsync();
        await visitor.Element("aktivitet-obligatorisk").UncheckAsync();
        await visitor.Element("planera-aktivitet").ClickAsync();
        await visitor.Element("aktivitet-lank").ClickAsync();

        await visitor.Element("kalla-alla").ClickAsync();
        await Assertions.Expect(visitor.Element("kallad")).ToHaveCountAsync(3);
        await visitor.Element("gor-schema").ClickAsync();
        await Assertions.Expect(visitor.Element("omgang")).ToHaveCountAsync(3);
        await visitor.Element("visa-schema").ClickAsync();
        await Assertions.Expect(visitor.Element("kandidatschema")).ToHaveCountAsync(3);
        await Assertions.Expect(visitor.Element("motesschema")).Not.ToContainTextAsync("Ada");
    }

    private static async Task AcceptAsync(Visitor visitor, string track, string name, DateOnly today)
    {
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await visitor.GoAsync($"{track}/deltagare");
        await visitor.Element("deltagare-lank").Filter(new() { HasText = name }).ClickAsync();
        await Assertions.Expect(visitor.Element("nummer")).ToHaveTextAsync("19850709-****");
        await visitor.Element("urval-utfall").SelectOptionAsync("ANTAGEN");
        await visitor.Element("besluta-urval").ClickAsync();
        await Assertions.Expect(visitor.Element("fel")).ToBeVisibleAsync();

        await visitor.Element("forut-af").CheckAsync();
        foreach (var (fact, party) in new[] { ("inskriven", "AF"), ("bedomning", "KOMMUN"), ("egetIntresse", "KOMMUN") })
        {
            await visitor.FillAsync($"forut-{fact}", day);
            await visitor.Element($"forut-{fact}Av").SelectOptionAsync(party);
        }

        await visitor.FillAsync("forut-information", day);
        await visitor.FillAsync("forut-version", "2026-1");
        await visitor.Element("spara-forutsattningar").ClickAsync();
        await Assertions.Expect(visitor.Element("saknas")).ToHaveCountAsync(0);
        await visitor.Element("besluta-urval").ClickAsync();
        await Assertions.Expect(visitor.Element("deltagarstatus").First).ToContainTextAsync("Antagen");

        await visitor.Element("identitet-varfor").SelectOptionAsync("BESLUT");
        await visitor.Element("visa-nummer").ClickAsync();
        await Assertions.Expect(visitor.Element("nummer")).ToHaveTextAsync("19850709-9805");
    }
}
