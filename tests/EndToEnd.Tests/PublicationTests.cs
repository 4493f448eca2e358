using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>One administrator draws, another approves what she reads, and running tracks are moved to it.</summary>
public sealed class PublicationTests(TwoPersonInstallation installation) : IClassFixture<TwoPersonInstallation>
{
    private const string Password = "stigen genom granskogen 47";

    [Fact]
    public async Task WhatOneDraws_AnotherApproves_AndRunningTracksAreMovedToIt()
    {
        var oneTime = "";
        await installation.VisitAsync("publication-author", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            var designer = new Designer(visitor);
            await ChangeDueRuleAsync(designer);
            await designer.OpenAsync("jobbspar");
            await designer.DescribeAsync("Fristen för kravprofilen är längre.");

            (await designer.PublishAsync()).ShouldBe(400);
            await Assertions.Expect(visitor.Page.Locator(".mud-snackbar").First).ToContainTextAsync("väntar på att en annan administratör");
            (await designer.DescribeAsync("Fristen för insatserna är 35 arbetsdagar.")).ShouldBe(200, "she goes on drawing");
            (await designer.PublishAsync()).ShouldBe(400);

            await visitor.GoAsync("/arbetsfloden");
            await visitor.Page.GetByTestId("begaran").And(visitor.Page.Locator("[data-state=VANTAR]")).Locator("a").First.ClickAsync();
            await Assertions.Expect(visitor.Element("ta-tillbaka")).ToBeVisibleAsync();
            await Assertions.Expect(visitor.Element("godkann")).ToHaveCountAsync(0);
            oneTime = await AddAdministratorAsync(visitor);

            // The browser reports every 400 by itself.
            visitor.ForgetLostConnections();
        }, width: 1920);

        await installation.VisitAsync("publication-approver", async visitor =>
        {
            await SignInAsync(visitor, oneTime);
            await visitor.OpenAdministrationAsync("till-arbetsfloden");
            await visitor.Element("granska").ClickAsync();
            await Assertions.Expect(visitor.Element("andringar")).ToContainTextAsync("Uppgiften PLAN-07: Arbetsdagar 32 → 35");
            await visitor.Element("avsla").ClickAsync();
            await visitor.Element("avsla-med-skal").ClickAsync();
            await Assertions.Expect(visitor.Element("fel")).ToContainTextAsync("Skriv varför");
            await visitor.Page.GetByText("Avbryt", new() { Exact = true }).ClickAsync();

            await visitor.Element("godkann").ClickAsync();

            await Assertions.Expect(visitor.Element("beslutat")).ToContainTextAsync("version 2");
            await Assertions.Expect(visitor.Element("begarans-status")).ToHaveTextAsync("Godkänd");
            await MoveTracksAsync(visitor);
        });
    }

    private static async Task MoveTracksAsync(Visitor visitor)
    {
        await visitor.GoAsync("/arbetsfloden");
        await visitor.Page.Locator("a[data-testid='flytta'][href$='/jobbspar']").ClickAsync();
        await visitor.Element("foresla").ClickAsync();
        await visitor.Element("provkor").ClickAsync();
        var movable = int.Parse(await visitor.TextAsync("kan-flyttas"), System.Globalization.CultureInfo.InvariantCulture);
        movable.ShouldBeGreaterThan(0);
        await Assertions.Expect(visitor.Element("kan-inte")).ToHaveTextAsync("0");
        await visitor.Element("flytta-nu").ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("[data-testid=flytt][data-state=KLAR]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(visitor.Page.Locator("[data-testid=utfall][data-state=FLYTTAD]")).ToHaveTextAsync(FormattableString.Invariant($"Flyttad: {movable}"));
        await Assertions.Expect(visitor.Element("inget-att-flytta")).ToBeVisibleAsync();
    }

    private static async Task ChangeDueRuleAsync(Designer designer)
    {
        var definition = await designer.AskAsync("GET", "/workflow-definitions/by-definition-id/jobbspar?versionOptions=Latest");
        var planning = definition["root"]!["activities"]!.AsArray().Single(activity => activity!["id"]!.GetValue<string>() is "fas-planering")!["body"]!;
        planning["activities"]!.AsArray().Single(activity => activity!["type"]!.GetValue<string>() is "Jobbspar.PLAN07")!["dueWorkingDays"] =
            new System.Text.Json.Nodes.JsonObject { ["typeName"] = null, ["expression"] = new System.Text.Json.Nodes.JsonObject { ["type"] = "Literal", ["value"] = "35" }, ["memoryReference"] = null };
        var saved = await designer.AskAsync("POST", "/workflow-definitions", new System.Text.Json.Nodes.JsonObject { ["model"] = definition, ["publish"] = false });
        saved["workflowDefinition"].ShouldNotBeNull();
    }

    private static async Task<string> AddAdministratorAsync(Visitor visitor)
    {
        await visitor.GoAsync("/anvandare");
        await visitor.Page.FillAsync("#ny-namn", "Berit Ek");
        await visitor.Page.FillAsync("#ny-anvandarnamn", "berit.ek");
        await visitor.Page.SelectOptionAsync("#ny-roll", "ADMINISTRATOR");
        await visitor.Element("skapa-anvandare").ClickAsync();
        return await visitor.TextAsync("engangslosenord");
    }

    private static async Task SignInAsync(Visitor visitor, string oneTime)
    {
        await visitor.GoAsync("/logga-in");
        await visitor.Page.EvaluateAsync("for (const part of document.querySelectorAll('details')) { part.open = true; }");
        await visitor.Page.FillAsync("#anvandarnamn", "berit.ek");
        await visitor.Page.FillAsync("#losenord", oneTime);
        await visitor.Page.PressAsync("#losenord", "Enter");
        await visitor.Element("nuvarande-losenord").FillAsync(oneTime);
        await visitor.Element("nytt-losenord").FillAsync(Password);
        await visitor.Element("nytt-losenord-igen").FillAsync(Password);
        await visitor.Element("byt-losenord").ClickAsync();
        await Assertions.Expect(visitor.Element("anvandarmeny")).ToContainTextAsync("Berit Ek");
    }
}
