using Jobbspar.Testing;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests.Running;

/// <summary>One set-up of the product with its example municipality, and a browser. Started once for all tests that use it.</summary>
public abstract class Installation : IAsyncLifetime
{
    private static readonly string[] BrowserArguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private RunningHost? host;

    /// <summary>Where the host listens; links in e-mails start with it.</summary>
    internal string Address { get; } = FormattableString.Invariant($"http://127.0.0.1:{FreePort.Next()}");

    /// <summary>Short name for files.</summary>
    protected abstract string Name { get; }

    /// <summary>A folder of this installation's own.</summary>
    protected string Data { get; } = Directory.CreateTempSubdirectory("jobbspar-e2e-").FullName;

    public async Task InitializeAsync()
    {
        await StartServersAsync();
        await StartHostAsync();
        Assertions.SetDefaultExpectTimeout(120_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = BrowserArguments });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        await StopServersAsync();
        Directory.Delete(Data, recursive: true);
    }

    /// <summary>Kills the host in the middle of whatever it does and starts it again.</summary>
    public async Task CrashAndRestartAsync()
    {
        await host!.KillAsync();
        await host.DisposeAsync();
        await StartHostAsync();
    }

    /// <summary>A browser session of its own: cookies, storage and window. What fails in it leaves a screenshot.</summary>
    /// <param name="what">What is done, for the names of files.</param>
    /// <param name="visit">Does it.</param>
    /// <param name="width">Of the window, in pixels.</param>
    internal async Task VisitAsync(string what, Func<Visitor, Task> visit, int width = 1280)
    {
        await using var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = "sv-SE",
            TimezoneId = "Europe/Stockholm",
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(120_000);
        var visitor = new Visitor(await context.NewPageAsync(), Address);
        try
        {
            await visit(visitor);
        }
        catch
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(BuiltProduct.Results, $"{Name}-{what}.png"), FullPage = true });
            throw;
        }

        visitor.Complaints.ShouldBeEmpty();
    }

    /// <summary>The e-mails sent so far.</summary>
    internal abstract Task<IReadOnlyList<ReceivedMail>> EmailsAsync();

    protected abstract Task StartServersAsync();

    protected abstract Task StopServersAsync();

    protected abstract IReadOnlyDictionary<string, string> Settings();

    private async Task StartHostAsync() =>
        host = await RunningHost.StartAsync(Address, Settings(), Path.Combine(BuiltProduct.Results, $"{Name}-host.log"), "--demo", "--data", Data);
}
