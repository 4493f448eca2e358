using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>What every page owes somebody who listens to it, uses only the keyboard, or reads it on a narrow screen.</summary>
[Collection(OnEmbedded.Name)]
public sealed class AccessibilityTests(EmbeddedInstallation installation)
{
    [Theory]
    [InlineData("/logga-in", false)]
    [InlineData("/tillganglighet", false)]
    [InlineData("/", true)]
    [InlineData("/jobbspar", true)]
    [InlineData("/jobbspar/nytt", true)]
    [InlineData("/aviseringar", true)]
    [InlineData("/insatsutbud", true)]
    [InlineData("/demo", true)]
    [InlineData("/finns/inte", true)]
    public async Task Page_CanBeReadAndUsedByAll(string path, bool isSignedIn) =>
        await CheckAsync($"accessible{path.Replace('/', '-')}", isSignedIn ? DemoUser.Anna : null, visitor => visitor.GoAsync(path));

    [Theory]
    [InlineData("/anvandare")]
    [InlineData("/kalendrar")]
    [InlineData("/troskelvarden")]
    [InlineData("/eskaleringsmottagare")]
    [InlineData("/styrgrupper")]
    [InlineData("/drift")]
    [InlineData("/gallring")]
    [InlineData("/atkomstlogg")]
    [InlineData("/arbetsfloden")]
    [InlineData("/arbetsfloden/flytta/jobbspar")]
    public async Task PageOfAdministrators_CanBeReadAndUsedByAll(string path) =>
        await CheckAsync($"accessible{path.Replace('/', '-')}", DemoUser.Administrator, visitor => visitor.GoAsync(path));

    [Fact]
    public async Task TrackAndTask_CanBeReadAndUsedByAll()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        var addresses = new List<string>();
        await installation.VisitAsync("accessible-track", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(visitor, plan);
            var track = await anna.ImportSampleAsync();
            addresses.Add(track);
            addresses.Add($"{track}/insatser");
            foreach (var item in new[] { "PLAN-01", "PLAN-02", "PLAN-05" })
            {
                await anna.OpenTaskAsync(track, item);
                addresses.Add(new Uri(visitor.Page.Url).AbsolutePath);
            }
        });

        foreach (var address in addresses)
        {
            await CheckAsync("accessible-object", DemoUser.Anna, visitor => visitor.GoAsync(address));
        }
    }

    private async Task CheckAsync(string what, DemoUser? user, Func<Visitor, Task> open)
    {
        foreach (var width in (int[])[1280, Visitor.NarrowestScreen])
        {
            await installation.VisitAsync(
                FormattableString.Invariant($"{what}-{width}"),
                async visitor =>
                {
                    if (user is not null)
                    {
                        await visitor.SignInAsync(user);
                    }

                    await open(visitor);
                    await Assertions.Expect(visitor.Page.Locator("h1").First).ToBeVisibleAsync();
                    await Assertions.Expect(visitor.Page.Locator(".loading, .starting:visible")).ToHaveCountAsync(0);
                    (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("sv");
                    (await visitor.FaultsAsync()).ShouldBeEmpty();
                },
                width);
        }
    }
}
