using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>What every page owes somebody who listens to it, uses only the keyboard, or reads it on a narrow screen.</summary>
[Collection(OnEmbedded.Name)]
public sealed class AccessibilityTests(EmbeddedInstallation installation)
{
    private const int NarrowestScreen = 320;

    /// <summary>Finds controls without a name, pictures without a text, doubled ids and pages that can only be read by scrolling sideways.</summary>
    private const string FindFaults =
        """
        () => {
            const faults = [];
            const told = element => element.outerHTML.slice(0, 160);
            const isShown = element => element.getClientRects().length > 0 && !element.closest('[aria-hidden=true]');
            const hasName = element =>
                (element.getAttribute('aria-label') ?? '').trim() !== '' ||
                (element.getAttribute('aria-labelledby') ?? '').split(' ').some(id => document.getElementById(id)?.textContent.trim()) ||
                [...(element.labels ?? [])].some(label => label.textContent.trim() !== '') ||
                (element.matches('a, button, summary') && element.textContent.trim() !== '');
            if (!document.documentElement.lang) { faults.push('the page names no language'); }
            if (!document.title.trim()) { faults.push('the page has no title'); }
            if (document.querySelectorAll('main').length !== 1) { faults.push('the page has not exactly one main part'); }
            if (document.querySelectorAll('h1').length !== 1) { faults.push('the page has not exactly one first heading'); }
            for (const element of document.querySelectorAll('input:not([type=hidden]), select, textarea, button, a[href], summary')) {
                if (isShown(element) && !hasName(element)) { faults.push('no name: ' + told(element)); }
            }
            for (const picture of document.querySelectorAll('img:not([alt]), svg:not([aria-hidden=true]):not([aria-label]):not([role])')) {
                faults.push('no text for a picture: ' + told(picture));
            }
            const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
            for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) { faults.push('the id stands twice: ' + id); }
            for (const element of document.querySelectorAll('[tabindex]')) {
                if (element.tabIndex > 0) { faults.push('leaves the order of the page: ' + told(element)); }
            }
            const width = document.documentElement.scrollWidth;
            if (width > window.innerWidth) {
                const widest = [...document.querySelectorAll('body *')].filter(element => element.getBoundingClientRect().right > window.innerWidth + 1).map(told);
                faults.push(`is ${width} pixels wide in ${window.innerWidth}: ${widest.slice(0, 3).join(' | ')}`);
            }
            return faults;
        }
        """;

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
        foreach (var width in (int[])[1280, NarrowestScreen])
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
                    (await visitor.Page.EvaluateAsync<string[]>(FindFaults)).ShouldBeEmpty();
                },
                width);
        }
    }
}
