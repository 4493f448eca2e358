using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests.Running;

/// <summary>One person before one browser window.</summary>
internal sealed class Visitor
{
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

    /// <summary>Signs in as one of the demo users that the sign-in page offers.</summary>
    public async Task SignInAsync(DemoUser user)
    {
        await GoAsync("/logga-in");
        await Element($"demo-{user.UserName}").ClickAsync();
        await Assertions.Expect(Element("anvandarmeny")).ToContainTextAsync(user.Name);
    }

    /// <summary>Waits until Blazor listens to a file input, which it does a moment after the input is drawn; a person is never that quick.</summary>
    public async Task FileInputIsReadyAsync(string testId)
    {
        await Assertions.Expect(Element(testId)).ToBeVisibleAsync();
        await Page.WaitForFunctionAsync("id => document.querySelector(`[data-testid=${id}]`)._blazorInputFileNextFileId !== undefined", testId);
    }

    /// <summary>Waits until the element is there and gives its text.</summary>
    public async Task<string> TextAsync(string testId)
    {
        await Assertions.Expect(Element(testId).First).ToBeVisibleAsync();
        return await Element(testId).First.InnerTextAsync();
    }
}
