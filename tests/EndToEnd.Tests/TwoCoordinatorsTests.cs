using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>Several people on the same track, and people who are not on it.</summary>
public abstract class TwoCoordinatorsTests(Installation installation)
{
    private const string Item = "PLAN-03";

    [Fact]
    public async Task SameTask_InTwoWindows_IsCompletedOnce_AndTheOtherReadsWhoAndWhen()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        await installation.VisitAsync("two-first", async first => await installation.VisitAsync("two-second", async second =>
        {
            await first.SignInAsync(DemoUser.Anna);
            await second.SignInAsync(DemoUser.Anna);
            var (one, other) = (new Coordinator(first, plan), new Coordinator(second, plan));
            var track = await one.ImportSampleAsync();
            var today = await one.TodayAsync();
            foreach (var window in new[] { one, other })
            {
                await window.OpenTaskAsync(track, Item);
                await window.TypeEvidenceAsync(Item, today);
            }

            await one.PressCompleteAsync();
            await Assertions.Expect(first.Element("besked")).ToBeVisibleAsync();
            await other.PressCompleteAsync();

            await Assertions.Expect(second.Element("nagon-var-fore")).ToContainTextAsync("Anna Berg");
            await Assertions.Expect(second.Element("nagon-var-fore")).ToContainTextAsync(today.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await second.Element("visa-senaste").ClickAsync();
            await Assertions.Expect(second.Element("underlag")).ToBeVisibleAsync();
            await Assertions.Expect(second.Element("slutfor")).ToHaveCountAsync(0);
        }));
    }

    [Fact]
    public async Task AnotherCoordinatorsTrack_AndItsTasks_AreNotThereForHer()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        await installation.VisitAsync("anothers-owner", async owner => await installation.VisitAsync("anothers-stranger", async stranger =>
        {
            await owner.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(owner, plan);
            var track = await anna.ImportSampleAsync();
            var code = await anna.PublicCodeAsync(track);
            await anna.OpenTaskAsync(track, Item);
            var task = new Uri(owner.Page.Url).AbsolutePath;
            await stranger.SignInAsync(DemoUser.Yusuf);

            foreach (var address in new[] { track, task, $"/jobbspar/{Guid.NewGuid()}", "/finns/inte" })
            {
                await stranger.GoAsync(address);
                await Assertions.Expect(stranger.Element("finns-inte")).ToBeVisibleAsync();
                await Assertions.Expect(stranger.Page.GetByText(code)).ToHaveCountAsync(0);
                await Assertions.Expect(stranger.Page.GetByText(plan.Title)).ToHaveCountAsync(0);
            }

            await stranger.GoAsync("/jobbspar");
            await Assertions.Expect(stranger.Element("antal-spar")).ToBeVisibleAsync();
            await Assertions.Expect(stranger.Page.GetByText(code)).ToHaveCountAsync(0);
        }));
    }

    [Fact]
    public async Task Visitor_WhoHasNotSignedIn_IsAskedToSignIn_AndThenComesToThePage()
    {
        await installation.VisitAsync("not-signed-in", async visitor =>
        {
            await visitor.GoAsync("/aviseringar");
            await visitor.Element($"demo-{DemoUser.Maria.UserName}").ClickAsync();

            await Assertions.Expect(visitor.Element("anvandarmeny")).ToContainTextAsync(DemoUser.Maria.Name);
            new Uri(visitor.Page.Url).AbsolutePath.ShouldBe("/aviseringar");
        });
    }
}

[Collection(OnEmbedded.Name)]
public sealed class TwoCoordinatorsOnEmbedded(EmbeddedInstallation installation) : TwoCoordinatorsTests(installation);

[Collection(OnServers.Name)]
public sealed class TwoCoordinatorsOnServers(ServerInstallation installation) : TwoCoordinatorsTests(installation);
