using Jobbspar.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>The example municipality shows what a track holds: employers, a profile, a letter of intent, a chain and participants.</summary>
[Collection(OnEmbedded.Name)]
public sealed class DemoTracksTests(EmbeddedInstallation installation)
{
    [Fact]
    public async Task A_track_of_the_example_has_employers_a_profile_a_letter_a_chain_and_participants() => await installation.VisitAsync("demo-track", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Anna);
        await visitor.GoAsync("/jobbspar");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Kockar och restaurangbiträden" }).First.ClickAsync();
        await Assertions.Expect(visitor.Element("spar-titel")).ToHaveTextAsync("Kockar och restaurangbiträden");
        var track = new Uri(visitor.Page.Url).AbsolutePath;

        foreach (var (page, shown) in new[]
        {
            ("deltagare", "Carmen Ortega Ruiz"), ("arbetsgivare", "Centrala enheten"), ("profiler", "laga soppor"), ("insatser", "Introduktionsvecka"), ("uppfoljning", "Amal Yusuf"), ("glapp", "Deltagare"),
        })
        {
            await visitor.GoAsync($"{track}/{page}");
            await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync(shown);
            await visitor.KeepAsync($"demo-{page}");
        }

        await visitor.GoAsync($"{track}/arbetsgivare");
        await visitor.Element("till-avsiktsforklaring").First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("inte juridiskt bindande");
        await visitor.KeepAsync("demo-letter");
    });
}
