using System.Globalization;
using Jobbspar.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests.Working;

/// <summary>What a coordinator does in the pages, in her own words.</summary>
internal sealed class Coordinator(Visitor visitor, TrackPlan plan)
{
    public Visitor Visitor => visitor;

    /// <summary>Imports the shipped sample; its page is shown.</summary>
    /// <returns>Address of the track's page.</returns>
    public async Task<string> ImportSampleAsync()
    {
        await visitor.GoAsync("/jobbspar/nytt");
        await visitor.FileInputIsReadyAsync("import-fil");
        await visitor.Element("import-fil").SetInputFilesAsync(BuiltProduct.RenovaSample);
        await Assertions.Expect(visitor.Element("spar-titel")).ToHaveTextAsync(plan.Title);
        return new Uri(visitor.Page.Url).AbsolutePath;
    }

    /// <summary>Makes a recruitment plan with one channel and the parties that the form proposes.</summary>
    public async Task PlanRecruitmentAsync(string track)
    {
        await visitor.GoAsync($"{track}/rekrytering");
        await visitor.FillAsync("plan-antal", "3");
        await visitor.Element("plan-kanaler-PLATSBANKEN").CheckAsync();
        await visitor.Element("spara-plan").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("section[aria-labelledby='rekryteringsplan-rubrik'] [aria-live='polite'] p")).ToBeVisibleAsync();
    }

    /// <summary>Today in the product; the demo page shows it.</summary>
    public async Task<DateOnly> TodayAsync()
    {
        await visitor.GoAsync("/demo");
        return await ShownDateAsync();
    }

    /// <summary>Moves the clock on the demo page; everything that falls due on the way is done.</summary>
    public async Task MoveClockToAsync(DateOnly date)
    {
        await visitor.GoAsync("/demo");
        for (var today = await ShownDateAsync(); today < date; today = await ShownDateAsync())
        {
            var next = date < today.AddDays(180) ? date : today.AddDays(180);
            await visitor.Element("demo-datum").FillAsync(Iso(next));
            await visitor.Element("flytta-klockan").ClickAsync();
            await Assertions.Expect(visitor.Element("demo-idag")).ToHaveAttributeAsync("data-date", Iso(next), new() { Timeout = 180_000 });
            await MovedAsync();
        }
    }

    /// <summary>Moves the clock to the next working day.</summary>
    public async Task MoveClockOneWorkingDayAsync()
    {
        await visitor.GoAsync("/demo");
        var before = Iso(await ShownDateAsync());
        await visitor.Element("nasta-arbetsdag").ClickAsync();
        await Assertions.Expect(visitor.Element("demo-idag")).Not.ToHaveAttributeAsync("data-date", before);
        await MovedAsync();
    }

    /// <summary>Codes of the open tasks that the track's page lists, in its order.</summary>
    public async Task<IReadOnlyList<string>> OpenTasksAsync(string track)
    {
        await GoToTrackAsync(track);
        return await CodesAsync(OpenTaskRows);
    }

    /// <summary>Opens one of the track's open tasks.</summary>
    public async Task OpenTaskAsync(string track, string item)
    {
        await GoToTrackAsync(track);
        await OpenTaskRows.And(visitor.Page.Locator($"[data-code='{item}']")).First.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(visitor.Element("uppgift-titel")).ToBeVisibleAsync();
    }

    /// <summary>Opens one of the track's finished tasks.</summary>
    public async Task OpenFinishedTaskAsync(string track, string item)
    {
        await GoToTrackAsync(track);
        var finished = visitor.Page.Locator("section[aria-labelledby='klara-rubrik'] details");
        await finished.EvaluateAsync("details => details.open = true");
        await finished.GetByTestId("uppgift-rad").And(visitor.Page.Locator($"[data-code='{item}']")).First.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(visitor.Element("uppgift-titel")).ToBeVisibleAsync();
    }

    /// <summary>When one of the track's finished tasks was due.</summary>
    public async Task<DateOnly> DueAsync(string track, string item)
    {
        await OpenFinishedTaskAsync(track, item);
        return FromIso((await visitor.Element("forfaller").Locator("time").GetAttributeAsync("datetime"))!);
    }

    /// <summary>Types good evidence into the open task's form.</summary>
    public async Task TypeEvidenceAsync(string item, DateOnly today)
    {
        foreach (var (key, value) in plan.Evidence.For(item, today))
        {
            await TypeAsync(key, value);
        }
    }

    /// <summary>Types into one field as its kind asks for.</summary>
    public async Task TypeAsync(string key, string value)
    {
        var control = visitor.Element($"felt-{key}");
        switch (await control.GetAttributeAsync("data-kind"))
        {
            case "YesNo":
                await visitor.Element($"felt-{key}-{value}").CheckAsync();
                break;
            case "Choices":
                foreach (var code in value.Split(' '))
                {
                    await visitor.Element($"felt-{key}-{code}").CheckAsync();
                }

                break;
            case "Supplied":
                // A register answers, and nobody types.
                break;
            case "Choice":
                await control.SelectOptionAsync(value);
                break;
            default:
                await control.FillAsync(value);
                break;
        }
    }

    /// <summary>Completes one of the track's tasks with good evidence.</summary>
    public async Task CompleteAsync(string track, string item, DateOnly today)
    {
        await OpenTaskAsync(track, item);
        await TypeEvidenceAsync(item, today);
        await PressCompleteAsync();
        await Assertions.Expect(visitor.Element("besked")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Element("underlag")).ToBeVisibleAsync();
    }

    public Task PressCompleteAsync() => visitor.Element("slutfor").ClickAsync();

    /// <summary>Completes each open task of the track once, in the order in which they become open.</summary>
    /// <param name="track">Address of the track's page.</param>
    /// <param name="today">Today in the product.</param>
    /// <param name="except">Items to leave.</param>
    /// <returns>Item codes in the order of completion; an item appears once per employer or participant that it concerns.</returns>
    public async Task<IReadOnlyList<string>> CompleteAllAsync(string track, DateOnly today, params string[] except)
    {
        var done = new List<string>();
        while ((await OpenTasksAsync(track)).FirstOrDefault(item => !except.Contains(item, StringComparer.Ordinal) && !done.Contains(item, StringComparer.Ordinal)) is { } next)
        {
            await CompleteAsync(track, next, today);
            done.Add(next);
        }

        return done;
    }

    /// <summary>Sends a finished task back with a reason.</summary>
    public async Task SendBackAsync(string track, string item, string reason)
    {
        await OpenFinishedTaskAsync(track, item);
        await visitor.Element("skicka-tillbaka").ClickAsync();
        await visitor.Element("motivering").FillAsync(reason);
        await visitor.Element("bekrafta").ClickAsync();
        await Assertions.Expect(visitor.Element("besked")).ToBeVisibleAsync();
    }

    /// <summary>Asks the gate to open while something is missing.</summary>
    /// <returns>Item codes that it names, each once.</returns>
    public async Task<IReadOnlyList<string>> BeRefusedAtGateAsync(string track, string gate)
    {
        await GoToTrackAsync(track);
        await Assertions.Expect(visitor.Element("sparr")).ToHaveAttributeAsync("data-gate", gate);
        await visitor.Element("ga-vidare").ClickAsync();
        await Assertions.Expect(visitor.Element("sparr-nekad")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Element("sparr")).ToHaveAttributeAsync("data-gate", gate);
        return [.. (await CodesAsync(visitor.Element("saknas-rad"))).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Opens the gate, with nothing missing.</summary>
    public async Task OpenGateAsync(string track, string gate)
    {
        await GoToTrackAsync(track);
        await Assertions.Expect(visitor.Element("sparr")).ToHaveAttributeAsync("data-gate", gate);
        await Assertions.Expect(visitor.Element("saknas-rad")).ToHaveCountAsync(0);
        await visitor.Element("ga-vidare").ClickAsync();
        await Assertions.Expect(visitor.Element("sparr-oppnad")).ToBeVisibleAsync();
    }

    /// <summary>Registers an obstacle from the track's page, with who sees to it and until when; it is shown as under way.</summary>
    /// <returns>The obstacle's path.</returns>
    public async Task<string> RegisterObstacleAsync(string track, string what, DateOnly dueOn)
    {
        await GoToTrackAsync(track);
        await visitor.Element("nytt-hinder").ClickAsync();
        foreach (var (key, value) in new[] { ("art", "TRANSPORT"), ("allvar", "MEDEL"), ("beskrivning", what), ("agare", "Trafikplaneringen"), ("atgard", "Ny tur kvart över fem"), ("senast", Iso(dueOn)) })
        {
            await TypeAsync(key, value);
        }

        await visitor.Element("felt-arbetsgivare").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visitor.Element("spara-hinder").ClickAsync();
        await Assertions.Expect(visitor.Element("hinder-fakta")).ToContainTextAsync("Trafikplaneringen");
        return new Uri(visitor.Page.Url).AbsolutePath;
    }

    /// <summary>Says how an obstacle under way was solved.</summary>
    public async Task SolveObstacleAsync(string obstacle, string how)
    {
        await visitor.GoAsync(obstacle);
        await TypeAsync("status", "LOST");
        await TypeAsync("losning", how);
        await visitor.Element("spara-hinder").ClickAsync();
        await Assertions.Expect(visitor.Element("hinder-fakta")).ToContainTextAsync(how);
    }

    /// <summary>State of a phase as the track's page shows it: <c>KOMMANDE</c>, <c>PAGAR</c> or <c>KLAR</c>.</summary>
    public async Task ExpectPhaseAsync(string phase, string state) =>
        await Assertions.Expect(visitor.Element($"fas-{phase}")).ToHaveAttributeAsync("data-state", state);

    /// <summary>The whole history, latest first: the sentences' codes and the sentences.</summary>
    public async Task<IReadOnlyList<(string Action, string Sentence)>> HistoryAsync(string track)
    {
        await visitor.GoAsync($"{track}/historik");
        await Assertions.Expect(visitor.Element("historik")).ToBeVisibleAsync();
        var whole = visitor.Element("hela-historiken");
        if (await whole.CountAsync() > 0)
        {
            await whole.ClickAsync();
            await Assertions.Expect(whole).ToHaveCountAsync(0);
        }

        var rows = new List<(string, string)>();
        foreach (var row in await visitor.Element("historik").Locator("li").AllAsync())
        {
            rows.Add((await row.GetAttributeAsync("data-action") ?? "", await row.InnerTextAsync()));
        }

        return rows;
    }

    /// <summary>The public code, <c>JS-ÅÅÅÅ-NNN</c>, of the track.</summary>
    public async Task<string> PublicCodeAsync(string track)
    {
        await GoToTrackAsync(track);
        return (await visitor.Page.Locator(".over-title").First.InnerTextAsync()).Trim();
    }

    /// <summary>Notifications about a track: item code and step.</summary>
    public async Task<IReadOnlyList<(string Item, string Step)>> NotificationsAsync(string publicCode)
    {
        await visitor.GoAsync("/aviseringar");
        await Assertions.Expect(visitor.Element("aviseringar").Or(visitor.Element("inga-aviseringar")).First).ToBeVisibleAsync();
        var rows = new List<(string, string)>();
        foreach (var row in await visitor.Element("avisering").Filter(new() { HasText = publicCode }).AllAsync())
        {
            rows.Add((await row.GetAttributeAsync("data-code") ?? "", await row.GetAttributeAsync("data-step") ?? ""));
        }

        return rows;
    }

    /// <summary>Of the notifications, those that remind of a task; others tell that a question was lifted.</summary>
    public async Task<IReadOnlyList<(string Item, string Step)>> RemindersAsync(string publicCode) => [.. (await NotificationsAsync(publicCode)).Where(row => row.Step.Length > 0)];

    public async Task GoToTrackAsync(string track)
    {
        await visitor.GoAsync(track);
        await Assertions.Expect(visitor.Element("spar-titel")).ToHaveTextAsync(plan.Title);
    }

    private ILocator OpenTaskRows => visitor.Page.Locator("section[aria-labelledby='oppna-rubrik']").GetByTestId("uppgift-rad");

    private static async Task<IReadOnlyList<string>> CodesAsync(ILocator rows)
    {
        var codes = new List<string>();
        foreach (var row in await rows.AllAsync())
        {
            codes.Add(await row.GetAttributeAsync("data-code") ?? "");
        }

        return codes;
    }

    /// <summary>The clock shows each day on the way; whoever leaves the page before it says that it is done stops it where it is.</summary>
    private Task MovedAsync() => Assertions.Expect(visitor.Element("demo-besked")).ToBeVisibleAsync(new() { Timeout = 180_000 });

    private async Task<DateOnly> ShownDateAsync()
    {
        await Assertions.Expect(visitor.Element("demo-idag")).ToBeVisibleAsync();
        return FromIso((await visitor.Element("demo-idag").GetAttributeAsync("data-date"))!);
    }

    private static DateOnly FromIso(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
