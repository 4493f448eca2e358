using System.Text;
using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser: nothing happens in a track, its question climbs the ladder, the steering group decides in a meeting, and the coordinator gets the decision as a task.</summary>
[Collection(OnEmbedded.Name)]
public sealed class StuckTrackTests(EmbeddedInstallation installation)
{
    private const string LongWord = "Kompetensförsörjningsstrategiupphandlingsunderlagsgranskning";
    private const string Decided = "Kommunen ställer en projektledare till förfogande två dagar i veckan.";

    /// <summary>Fifteen working days of standstill, three for the coordinators and five for the managers, with holidays between.</summary>
    private const int MostWeeks = 16;

    private static readonly string LongText = string.Join(' ', Enumerable.Repeat($"Parterna är överens om att {LongWord} behöver göras om.", 12));

    [Fact]
    public async Task A_stuck_track_climbs_the_ladder_is_decided_in_a_meeting_and_comes_back_as_a_task()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        var (track, code, question) = ("", "", "");
        await installation.VisitAsync("stuck-recipients", NameAManagerAsync);
        await installation.VisitAsync("stuck-climbs", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(visitor, plan);
            track = await anna.ImportSampleAsync();
            code = await anna.PublicCodeAsync(track);
            question = await ClimbAsync(anna, track);
        });
        await installation.VisitAsync("stuck-decided", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Birgitta);
            await DecideInMeetingAsync(visitor, await new Coordinator(visitor, plan).TodayAsync(), code, question);
        });
        await installation.VisitAsync("stuck-task", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(visitor, plan);
            await visitor.GoAsync(question);
            await Assertions.Expect(visitor.Element("fragans-status")).ToHaveTextAsync("Beslutad");
            await visitor.KeepPicturesAsync("eskalering-beslutad");
            await anna.CompleteAsync(track, "GENO-07", await anna.TodayAsync());
            await visitor.GoAsync(question);
            await Assertions.Expect(visitor.Element("verkstallt")).Not.ToHaveTextAsync("Inte ännu");
        });
    }

    [Fact]
    public async Task A_question_of_many_words_is_asked_read_and_put_off()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        var (question, code) = ("", "");
        await installation.VisitAsync("question-asked", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(visitor, plan);
            var track = await anna.ImportSampleAsync();
            code = await anna.PublicCodeAsync(track);
            await visitor.Element("fraga-styrgruppen").ClickAsync();
            await visitor.Element("skicka-fraga").ClickAsync();
            await Assertions.Expect(visitor.Element("fel")).ToBeVisibleAsync();
            await visitor.KeepPicturesAsync("fraga-nekad");
            await visitor.Element("fraga-fraga").FillAsync(LongText);
            await visitor.Element("fraga-alternativ").FillAsync($"{LongWord} köps in\nVi väntar\n{LongText[..240]}");
            await visitor.Element("fraga-rekommendation").FillAsync(LongText[..600]);
            await visitor.Element("fraga-konsekvenser").FillAsync(LongText);
            await visitor.Element("skicka-fraga").ClickAsync();
            await Assertions.Expect(visitor.Element("fragan")).ToBeVisibleAsync();
            question = new Uri(visitor.Page.Url).AbsolutePath;
            await visitor.KeepPicturesAsync("eskalering-lang");
        });
        await installation.VisitAsync("question-put-off", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Birgitta);
            var today = await new Coordinator(visitor, plan).TodayAsync();
            await PlanMeetingAsync(visitor, today);
            var item = Item(visitor, code, question);
            await item.GetByTestId("bordlagg").ClickAsync();
            await item.GetByTestId("skicka-bordlaggning").ClickAsync();
            await Assertions.Expect(item.GetByTestId("fel")).ToBeVisibleAsync();
            await item.Locator("textarea").FillAsync(LongText);
            await item.GetByTestId("skicka-bordlaggning").ClickAsync();
            await Assertions.Expect(item).ToHaveCountAsync(0);
            await visitor.KeepPicturesAsync("mote-bordlagt");
            await visitor.Element("stall-in").ClickAsync();
            await Assertions.Expect(visitor.Element("motets-status")).ToHaveTextAsync("Inställt");
            await visitor.GoAsync(question);
            await visitor.KeepPicturesAsync("eskalering-styrgruppen");
            await visitor.Element("kvittera").ClickAsync();
            await Assertions.Expect(visitor.Element("kvittera")).ToHaveCountAsync(0);
            await visitor.GoAsync("/styrgrupp");
            await visitor.KeepPicturesAsync("styrgrupp-lang");
        });
    }

    /// <summary>The managers' level is asked only where somebody is named for it.</summary>
    private static async Task NameAManagerAsync(Visitor visitor)
    {
        await visitor.SignInAsync(DemoUser.Administrator);
        await visitor.GoAsync("/eskaleringsmottagare");
        await Assertions.Expect(visitor.Element("lagg-till-mottagare")).ToBeVisibleAsync();
        await visitor.KeepPicturesAsync("eskaleringsmottagare-tom");
        await visitor.Element("lagg-till-mottagare").ClickAsync();
        await Assertions.Expect(visitor.Element("fel")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Element("mottagare-funktion")).ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.Element("mottagare-mottagare").SelectOptionAsync(new SelectOptionValue { Label = DemoUser.Birgitta.Name });
        await visitor.Element("mottagare-funktion").FillAsync($"Enhetschef, {LongWord}");
        await visitor.Element("lagg-till-mottagare").ClickAsync();
        await Assertions.Expect(visitor.Element("mottagare")).ToContainTextAsync("Enhetschef");
        await visitor.KeepPicturesAsync("eskaleringsmottagare");
    }

    /// <returns>Address of the question, which has reached the steering group.</returns>
    private static async Task<string> ClimbAsync(Coordinator anna, string track)
    {
        var visitor = anna.Visitor;
        var standstill = visitor.Element("orsak").And(visitor.Page.Locator("[data-cause='STILLESTAND']"));
        var question = visitor.Element("spar-fragor").GetByTestId("fraga").Filter(new() { HasText = "Spåret står stilla" });
        for (var week = 0; week < MostWeeks; week++)
        {
            await anna.MoveClockToAsync((await anna.TodayAsync()).AddDays(7));
            await anna.GoToTrackAsync(track);
            await Assertions.Expect(visitor.Element("laget")).ToBeVisibleAsync();
            await Assertions.Expect(visitor.Page.Locator(".loading")).ToHaveCountAsync(0);
            if (await question.CountAsync() > 0 && await question.GetAttributeAsync("data-level") is "L3")
            {
                break;
            }
        }

        await Assertions.Expect(visitor.Element("laget")).ToHaveAttributeAsync("data-light", "ROD");
        await Assertions.Expect(standstill).ToBeVisibleAsync();
        await visitor.KeepPicturesAsync("spar-fastnat");
        await question.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(visitor.Element("fragans-niva")).ToHaveTextAsync("Styrgruppen");
        foreach (var level in new[] { "Koordinatorerna", "Ansvarig chef", "Styrgruppen" })
        {
            await Assertions.Expect(visitor.Element("tidslinje").Locator("[data-kind='NIVA']").Filter(new() { HasText = level })).ToHaveCountAsync(1);
        }

        await visitor.KeepPicturesAsync("eskalering-koordinatorn");
        return new Uri(visitor.Page.Url).AbsolutePath;
    }

    private static async Task DecideInMeetingAsync(Visitor visitor, DateOnly today, string code, string question)
    {
        await visitor.GoAsync("/styrgrupp");
        await Assertions.Expect(visitor.Element("styrgruppens-ko")).ToContainTextAsync(code);
        await visitor.KeepPicturesAsync("styrgrupp");
        await PlanMeetingAsync(visitor, today);

        var item = Item(visitor, code, question);
        await item.GetByTestId("besluta-nu").ClickAsync();
        await item.GetByTestId("besluta").ClickAsync();
        await Assertions.Expect(item.GetByTestId("fel")).ToBeVisibleAsync();
        await visitor.KeepPicturesAsync("mote-beslut-nekat");
        await visitor.Element("beslut-beslutstyp").SelectOptionAsync("RESURS");
        await visitor.Element("beslut-beslut").FillAsync(Decided);
        await visitor.Element("beslut-ansvarig").FillAsync("Arbetsmarknadsenheten");
        await visitor.Element("beslut-klartSenast").FillAsync(FormattableString.Invariant($"{today.AddDays(21):yyyy-MM-dd}"));
        await visitor.Element("beslut-klartSenast").BlurAsync();
        await item.GetByTestId("besluta").ClickAsync();
        await Assertions.Expect(visitor.Element("motets-beslut")).ToContainTextAsync(Decided);
        await Assertions.Expect(item).ToHaveCountAsync(0);

        await visitor.Element("justera-protokoll").ClickAsync();
        await Assertions.Expect(visitor.Element("mote-narvarande")).ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.Element("mote-narvarande").FillAsync("Birgitta Ström, ordförande\nEva Holm, Arbetsförmedlingen");
        await visitor.Element("mote-anteckningar").FillAsync(LongText);
        await visitor.Element("justera-protokoll").ClickAsync();
        await Assertions.Expect(visitor.Element("motets-status")).ToHaveTextAsync("Protokollet är justerat");
        await visitor.KeepPicturesAsync("mote-protokoll");
        await ReadPdfAsync(visitor);
    }

    private static async Task ReadPdfAsync(Visitor visitor)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Element("protokoll-pdf").ClickAsync());
        var file = Path.Combine(BuiltProduct.Results, "protokoll.pdf");
        await download.SaveAsAsync(file);
        download.SuggestedFilename.ShouldStartWith("styrgrupp-");
        Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)).ShouldStartWith("%PDF-");
    }

    private static async Task PlanMeetingAsync(Visitor visitor, DateOnly today)
    {
        await visitor.GoAsync("/styrgrupp");
        await visitor.Page.Locator("summary").Filter(new() { HasText = "Planera" }).ClickAsync();
        await visitor.Element("planera-mote").ClickAsync();
        await Assertions.Expect(visitor.Element("mote-plats")).ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.Element("mote-motesdatum").FillAsync(FormattableString.Invariant($"{today:yyyy-MM-dd}"));
        await visitor.Element("mote-tid").FillAsync("14.30");
        await visitor.Element("mote-plats").FillAsync("Kommunhuset, sammanträdesrum Ån");
        await visitor.Element("planera-mote").ClickAsync();
        await Assertions.Expect(visitor.Element("mote-titel")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Element("dagordning")).ToBeVisibleAsync();
    }

    private static ILocator Item(Visitor visitor, string code, string question) =>
        visitor.Element("dagordningspunkt").Filter(new() { HasText = code, Has = visitor.Page.Locator($"a[href='{question}']") });
}
