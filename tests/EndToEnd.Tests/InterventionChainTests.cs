using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>A coordinator works out a track's chain of interventions with the keyboard alone.</summary>
[Collection(OnEmbedded.Name)]
public sealed class InterventionChainTests(EmbeddedInstallation installation)
{
    [Fact]
    public async Task Three_interventions_are_added_by_keyboard_a_bad_date_is_refused_and_the_fixed_chain_stands_in_the_timeline() =>
        await installation.VisitAsync("intervention-chain", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var track = await new Coordinator(visitor, await TrackPlan.ReadSampleAsync()).ImportSampleAsync();
            await visitor.GoAsync($"{track}/insatser");

            await FillAsync(visitor, "Introduktionsvecka", "2027-01-11", "2027-01-15", follows: null);
            await SaveAsync(visitor, rows: 1);

            await FillAsync(visitor, "Yrkesvux", "2027-01-15", "2027-05-28", follows: "Introduktionsvecka");
            await PressAsync(visitor, "spara-insats");
            await Assertions.Expect(visitor.Element("fel")).ToContainTextAsync("behöver börja efter den 2027-01-15");
            await Assertions.Expect(visitor.Element("insats-start")).ToHaveAttributeAsync("aria-invalid", "true");
            await Assertions.Expect(visitor.Element("insats-benämning")).ToHaveValueAsync("Yrkesvux");
            await TypeAsync(visitor, "insats-start", "2027-01-18");
            await SaveAsync(visitor, rows: 2);

            await FillAsync(visitor, "Avslutande praktik", "2027-05-31", "2027-07-23", follows: "Yrkesvux");
            await visitor.Element("insats-avslutar").FocusAsync();
            await visitor.Page.Keyboard.PressAsync("Space");
            await SaveAsync(visitor, rows: 3);

            await PressAsync(visitor, "faststall-kedja");
            await Assertions.Expect(visitor.Element("kedja-status")).ToHaveTextAsync("Fastställd");
            await Assertions.Expect(visitor.Element("gantt-stapel")).ToHaveCountAsync(3);
            await Assertions.Expect(visitor.Element("spara-insats")).ToHaveCountAsync(0);
        });

    private static async Task FillAsync(Visitor visitor, string label, string start, string end, string? follows)
    {
        await visitor.Element("insats-utbud").FocusAsync();
        await visitor.Page.Keyboard.TypeAsync("Arbetsp");
        await TypeAsync(visitor, "insats-benämning", label);
        await TypeAsync(visitor, "insats-start", start);
        await TypeAsync(visitor, "insats-slut", end);
        await TypeAsync(visitor, "insats-timmar", "30");
        if (follows is not null)
        {
            await visitor.Element("insats-relation").FocusAsync();
            await visitor.Page.Keyboard.TypeAsync("Följer");
            await visitor.Element("insats-annan").FocusAsync();
            await visitor.Page.Keyboard.TypeAsync(follows);
        }
    }

    private static async Task SaveAsync(Visitor visitor, int rows)
    {
        await PressAsync(visitor, "spara-insats");
        await Assertions.Expect(visitor.Element("insats-rad")).ToHaveCountAsync(rows);
        await Assertions.Expect(visitor.Element("insats-benämning")).ToHaveValueAsync("");
    }

    private static async Task TypeAsync(Visitor visitor, string id, string text)
    {
        await visitor.Element(id).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Control+A");
        await visitor.Page.Keyboard.TypeAsync(text);
        await visitor.Page.Keyboard.PressAsync("Tab");
    }

    private static async Task PressAsync(Visitor visitor, string id)
    {
        await visitor.Element(id).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
    }
}
