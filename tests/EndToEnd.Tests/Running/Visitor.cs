using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests.Running;

/// <summary>One person before one browser window.</summary>
internal sealed class Visitor
{
    /// <summary>Width in pixels at which every page can still be read.</summary>
    public const int NarrowestScreen = 320;

    private const int WideScreen = 1280;
    private const int ScreenHeight = 900;

    private readonly List<string> complaints = [];

    public Visitor(IPage page, string address)
    {
        Page = page;
        page.PageError += (_, fault) => complaints.Add($"script fault: {fault}");
        page.Console += (_, message) =>
        {
            // A page that is not there is answered 404 and says so itself; the browser's line about it tells nothing more.
            if (message.Type is "error" && !(message.Text.Contains("404", StringComparison.Ordinal) && message.Location.StartsWith(page.Url, StringComparison.Ordinal)))
            {
                complaints.Add($"console: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            // A blob of our own address is made by the page itself.
            if (new[] { address, $"blob:{address}", "data:" }.All(own => !request.Url.StartsWith(own, StringComparison.Ordinal)))
            {
                complaints.Add($"asked an outside address: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of: script faults, refused content, addresses outside.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Takes back complaints about a server that the test itself took away.</summary>
    public void ForgetLostConnections() => complaints.Clear();

    public ILocator Element(string testId) => Page.GetByTestId(testId);

    public Task GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>What somebody who listens, uses only the keyboard or has a narrow screen cannot use of the page.</summary>
    public Task<string[]> FaultsAsync() => Page.EvaluateAsync<string[]>(PageFaults.Search);

    /// <summary>Keeps pictures of the page as it stands, wide and at its narrowest, for people to look at; it must be usable by all in both.</summary>
    /// <param name="what">Name of the pictures.</param>
    public Task KeepAsync(string what) => KeepAsync(what, async width => (await FaultsAsync()).ShouldBeEmpty($"{what} in {width} pixels"));

    /// <summary>Types into a field and leaves it.</summary>
    public async Task FillAsync(string testId, string text)
    {
        await Element(testId).FillAsync(text);
        await Element(testId).BlurAsync();
    }

    /// <summary>Signs in as one of the demo users that the sign-in page offers.</summary>
    public async Task SignInAsync(DemoUser user)
    {
        await GoAsync("/logga-in");
        await Element($"demo-{user.UserName}").ClickAsync();
        await Assertions.Expect(Element("anvandarmeny")).ToContainTextAsync(user.Name);
    }

    /// <summary>Opens the administrators' menu and one of its pages.</summary>
    public async Task OpenAdministrationAsync(string testId)
    {
        await Element("administration").ClickAsync();
        await Element(testId).ClickAsync();
    }

    /// <summary>Waits until Blazor listens to a file input, which it does a moment after the input is drawn; a person is never that quick.</summary>
    public async Task FileInputIsReadyAsync(string testId)
    {
        await Assertions.Expect(Element(testId)).ToBeVisibleAsync();
        await Page.WaitForFunctionAsync("id => document.querySelector(`[data-testid=${id}]`)._blazorInputFileNextFileId !== undefined", testId);
    }

    /// <summary>Keeps pictures of the page as it is now, on a wide and on a narrow screen, to be looked at; nothing may reach beyond the edge.</summary>
    public Task KeepPicturesAsync(string name) =>
        KeepAsync(name, async width => (await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, name));

    /// <summary>Waits until the element is there and gives its text.</summary>
    public async Task<string> TextAsync(string testId)
    {
        await Assertions.Expect(Element(testId).First).ToBeVisibleAsync();
        return await Element(testId).First.InnerTextAsync();
    }

    private async Task KeepAsync(string name, Func<int, Task> check)
    {
        await Assertions.Expect(Page.Locator("h1").First).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator(".loading, .starting:visible")).ToHaveCountAsync(0);
        foreach (var width in (int[])[NarrowestScreen, WideScreen])
        {
            await Page.SetViewportSizeAsync(width, ScreenHeight);
            await Page.ScreenshotAsync(new() { Path = Path.Combine(BuiltProduct.Results, FormattableString.Invariant($"{name}-{width}.png")), FullPage = true });
            await check(width);
        }
    }
}
