using System.Globalization;
using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser, through the pages alone: one participant of a track goes from candidate to employed, another drops out.</summary>
[Collection(OnEmbedded.Name)]
public sealed class ParticipantLifeTests(EmbeddedInstallation installation)
{
    private const string Employer = "Renova AB";
    private const string Employed = "Maria-Fernanda Hernández Sánchez de la Vega-Lindqvist";
    private const string Dropout = "Bo Bengtsson";

    [Fact]
    public async Task Of_two_candidates_one_is_employed_with_a_subsidy_decided_before_and_one_drops_out_with_a_reason()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        await installation.VisitAsync("participant-life", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(visitor, plan);
            var track = await anna.ImportSampleAsync();
            var today = await anna.TodayAsync();

            await visitor.GoAsync($"{track}/deltagare");
            await Assertions.Expect(visitor.Element("inga-deltagare")).ToBeVisibleAsync();
            await visitor.KeepAsync("participants-empty");
            await anna.PlanRecruitmentAsync(track);
            await visitor.KeepAsync("recruitment-plan");
            var employed = await RegisterAsync(visitor, track, Employed, "19910823-9816");
            await visitor.KeepAsync("participants-candidate");
            var dropout = await RegisterAsync(visitor, track, Dropout, "19870412-9801");

            await InviteAndAcceptAsync(visitor, employed, today);
            await InviteAndAcceptAsync(visitor, dropout, today);
            await PlanChainAsync(visitor, employed, today, ("Yrkessvenska på arbetsplatsen", "YRKESSVENSKA"), ("Handledd praktik", "ARBETSPRAKTIK"));
            await visitor.KeepAsync("participant-accepted");
            await PlanChainAsync(visitor, dropout, today, ("Yrkesvux förare", "YRKESVUX"));

            await anna.MoveClockOneWorkingDayAsync();
            today = await anna.TodayAsync();
            await BeginAsync(visitor, employed, "Yrkessvenska på arbetsplatsen");
            await BeginAsync(visitor, dropout, "Yrkesvux förare");
            await FollowUpAsync(anna, track, employed, today);

            await FinishChainAsync(visitor, employed);
            await EmployAsync(anna, track, employed, today);
            await DropOutAsync(anna, track, dropout, today);
            await ReadAsync(visitor, track, employed, dropout);
        });
    }

    /// <summary>A number with a wrong check digit is refused at its field and nothing typed is lost.</summary>
    private static async Task<string> RegisterAsync(Visitor visitor, string track, string name, string number)
    {
        await visitor.GoAsync($"{track}/deltagare");
        await visitor.Element("ny-deltagare").ClickAsync();
        await visitor.FillAsync("ny-personnummer", $"{number[..^1]}{(number[^1] - '0' + 1) % 10}");
        await visitor.FillAsync("ny-namn", name);
        await visitor.Element("ny-kalla").SelectOptionAsync("AF");
        await visitor.Element("registrera-deltagare").ClickAsync();
        await Assertions.Expect(visitor.Element("ny-personnummer")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(visitor.Element("ny-namn")).ToHaveValueAsync(name);

        await visitor.FillAsync("ny-personnummer", number);
        await visitor.Element("registrera-deltagare").ClickAsync();
        var link = visitor.Element("deltagare-lank").Filter(new() { HasText = name });
        await Assertions.Expect(link).ToHaveCountAsync(1);
        return (await link.GetAttributeAsync("href"))!;
    }

    private static async Task InviteAndAcceptAsync(Visitor visitor, string participant, DateOnly today)
    {
        await visitor.GoAsync(participant);
        await visitor.Element("andra-status").ClickAsync();
        await visitor.Element("status-status").SelectOptionAsync("KALLAD");
        await visitor.Element("spara-status").ClickAsync();
        await Assertions.Expect(visitor.Element("deltagarstatus").First).ToHaveTextAsync("Kallad");

        await visitor.Element("urval-utfall").SelectOptionAsync("ANTAGEN");
        await visitor.Element("urval-arbetsgivare").SelectOptionAsync(new SelectOptionValue { Label = Employer });
        await visitor.Element("besluta-urval").ClickAsync();
        await Assertions.Expect(visitor.Element("fel")).ToBeVisibleAsync();
        await visitor.Element("forut-af").CheckAsync();
        foreach (var (fact, party) in new[] { ("inskriven", "AF"), ("bedomning", "KOMMUN"), ("egetIntresse", "KOMMUN") })
        {
            await visitor.FillAsync($"forut-{fact}", Iso(today));
            await visitor.Element($"forut-{fact}Av").SelectOptionAsync(party);
        }

        await visitor.FillAsync("forut-information", Iso(today));
        await visitor.FillAsync("forut-version", "2026-1");
        await visitor.Element("spara-forutsattningar").ClickAsync();
        await Assertions.Expect(visitor.Element("saknas")).ToHaveCountAsync(0);
        await visitor.Element("besluta-urval").ClickAsync();
        await Assertions.Expect(visitor.Element("deltagarstatus").First).ToHaveTextAsync("Antagen");
    }

    /// <summary>Steps are planned one after the other, each four weeks; a last day before the first is refused. The first is confirmed and the chain decided.</summary>
    private static async Task PlanChainAsync(Visitor visitor, string participant, DateOnly today, params (string Title, string Type)[] steps)
    {
        await visitor.GoAsync(participant);
        await visitor.Element("lagg-till-steg").ClickAsync();
        for (var index = 0; index < steps.Length; index++)
        {
            var start = today.AddDays(1 + (index * 28));
            await visitor.FillAsync("steg-rubrik", steps[index].Title);
            await visitor.Element("steg-typ").SelectOptionAsync(steps[index].Type);
            await visitor.FillAsync("steg-start", Iso(start));
            await visitor.FillAsync("steg-slut", Iso(start.AddDays(-1)));
            await visitor.Element("steg-skal").SelectOptionAsync("BEHOV_STOD");
            await visitor.Element("spara-nytt-steg").ClickAsync();
            await Assertions.Expect(visitor.Element("steg-slut")).ToHaveAttributeAsync("aria-invalid", "true");
            await visitor.FillAsync("steg-slut", Iso(start.AddDays(27)));
            await visitor.Element("spara-nytt-steg").ClickAsync();
            await Assertions.Expect(visitor.Element("steg")).ToHaveCountAsync(index + 1);
        }

        await MoveStepAsync(visitor, steps[0].Title, "BEKRAFTAD", "Bekräftad", () => visitor.Element("kedja-bekraftadAv").SelectOptionAsync("KOMMUN"));
        await visitor.Element("besluta-kedja").ClickAsync();
        await visitor.Element("spara-kedjebeslut").ClickAsync();
        await Assertions.Expect(visitor.Element("kedja-beslutad")).ToBeVisibleAsync();
    }

    private static async Task BeginAsync(Visitor visitor, string participant, string step)
    {
        await visitor.GoAsync(participant);
        await MoveStepAsync(visitor, step, "PAGAR", "Pågår");
        await ChangePlanAndAttendAsync(visitor, step);
        await Assertions.Expect(visitor.Element("deltagarstatus").First).ToHaveTextAsync("Aktiv");
    }

    /// <summary>A step is lengthened with a reason, and attendance is signed; what cannot be is refused at its field.</summary>
    private static async Task ChangePlanAndAttendAsync(Visitor visitor, string title)
    {
        var step = visitor.Element("steg").Filter(new() { HasText = title });
        await step.GetByTestId("andra-planen").ClickAsync();
        await visitor.Element("spara-plan").ClickAsync();
        await Assertions.Expect(visitor.Element("andrasteg-skal")).ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.FillAsync("andrasteg-timmar", "32");
        await visitor.Element("andrasteg-skal").SelectOptionAsync("BEHOV_STOD");
        await visitor.Element("spara-plan").ClickAsync();
        await Assertions.Expect(step).ToContainTextAsync("32");
        await Assertions.Expect(visitor.Element("besluta-kedja")).ToBeVisibleAsync();

        await visitor.FillAsync("andrasteg-narvaro", "150");
        await visitor.Element("spara-narvaro").ClickAsync();
        await Assertions.Expect(visitor.Element("andrasteg-narvaro")).ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.FillAsync("andrasteg-narvaro", "90");
        await visitor.Element("spara-narvaro").ClickAsync();
        await Assertions.Expect(step).ToContainTextAsync("närvaro 90");
        await step.GetByTestId("andra-planen").ClickAsync();
        await visitor.Element("besluta-kedja").ClickAsync();
        await visitor.Element("spara-kedjebeslut").ClickAsync();
        await Assertions.Expect(visitor.Element("besluta-kedja")).ToHaveCountAsync(0);
    }

    private static async Task FinishChainAsync(Visitor visitor, string participant)
    {
        await visitor.GoAsync(participant);
        await MoveStepAsync(visitor, "Yrkessvenska på arbetsplatsen", "FULLFOLJD", "Fullföljd");
        await MoveStepAsync(visitor, "Handledd praktik", "INSTALLD", "Inställd", () => visitor.Element("kedja-skal").SelectOptionAsync("ARBETSGIVARENS_BEHOV"));
    }

    private static async Task MoveStepAsync(Visitor visitor, string title, string status, string shown, Func<Task>? more = null)
    {
        var step = visitor.Element("steg").Filter(new() { HasText = title });
        await step.GetByTestId("andra-steg").ClickAsync();
        await visitor.Element("kedja-status").SelectOptionAsync(status);
        await (more?.Invoke() ?? Task.CompletedTask);
        await visitor.Element("spara-steg").ClickAsync();
        await Assertions.Expect(step.GetByTestId("stegstatus")).ToHaveTextAsync(shown);
    }

    private static async Task FollowUpAsync(Coordinator anna, string track, string participant, DateOnly today)
    {
        var visitor = anna.Visitor;
        await visitor.GoAsync($"{track}/uppfoljning");
        await visitor.KeepAsync("follow-up-of-track");
        await visitor.GoAsync($"{track}/uppfoljning{participant}");
        foreach (var (key, value) in new[] { ("progression", "FRAMAT"), ("planenFoljs", "JA"), ("insatserGenomfors", "JA"), ("nastaStegKant", "true"), ("avhoppsrisk", "LAG"), ("holls", Iso(today)) })
        {
            await anna.TypeAsync(key, value);
        }

        await visitor.Element("spara-uppfoljning").ClickAsync();
        await Assertions.Expect(visitor.Element("uppfoljning")).ToContainTextAsync("Framåt");
        await visitor.KeepAsync("follow-up-of-participant");
    }

    /// <summary>A subsidy decided on the first day of the employment is too late; one that is only applied for does not close her.</summary>
    private static async Task EmployAsync(Coordinator anna, string track, string participant, DateOnly today)
    {
        var visitor = anna.Visitor;
        await visitor.GoAsync(ClosingOf(track, participant));
        await visitor.KeepAsync("closing-before");
        await visitor.Element("oppna-anstallning").ClickAsync();
        await visitor.Element("felt-arbetsgivare").SelectOptionAsync(new SelectOptionValue { Label = Employer });
        foreach (var (key, value) in new[]
        {
            ("arbetsplats", "Sävenäs avfallskraftvärmeverk, hämtningsavdelningen"), ("form", "TILLSVIDARE"), ("anstallningBorjar", Iso(today)), ("relevant", "true"),
            ("stodBehovs", "JA"), ("stod", "NYSTARTSJOBB"), ("sokande", "ARBETSGIVARE"), ("ansokt", Iso(today.AddDays(-1))), ("beslut", "BIFALL"), ("beslutsdatum", Iso(today)),
        })
        {
            await anna.TypeAsync(key, value);
        }

        await visitor.Element("spara-anstallning").ClickAsync();
        await Assertions.Expect(visitor.Element("fel")).ToContainTextAsync("före anställningens första dag");
        await visitor.KeepAsync("employment-refused");
        await anna.TypeAsync("anstallningBorjar", Iso(today.AddDays(14)));
        await anna.TypeAsync("beslut", "");
        await anna.TypeAsync("beslutsdatum", "");
        await visitor.Element("spara-anstallning").ClickAsync();
        await Assertions.Expect(visitor.Element("besked")).ToBeVisibleAsync();
        await anna.TypeAsync("utfall", "ANSTALLD_I_SPARET");
        await anna.TypeAsync("enligtPlan", "true");
        await visitor.Element("avsluta-deltagare").ClickAsync();
        await Assertions.Expect(visitor.Element("fel")).ToContainTextAsync("Anställningsstödet är inte beslutat.");

        await anna.TypeAsync("beslut", "BIFALL");
        await anna.TypeAsync("beslutsdatum", Iso(today));
        await visitor.Element("spara-anstallning").ClickAsync();
        await Assertions.Expect(visitor.Element("fel")).ToHaveCountAsync(0);
        await CertifyAsync(anna, today);
        await anna.TypeAsync("utfall", "ANSTALLD_I_SPARET");
        await anna.TypeAsync("enligtPlan", "true");
        await visitor.Element("avsluta-deltagare").ClickAsync();
        await Assertions.Expect(visitor.Element("avslut-utfall")).ToHaveTextAsync("Anställd hos arbetsgivare i spåret");
        await visitor.KeepAsync("closed-as-employed");
    }

    private static async Task CertifyAsync(Coordinator anna, DateOnly today)
    {
        await anna.Visitor.Element("nytt-intyg").ClickAsync();
        foreach (var (key, value) in new[] { ("intygstyp", "INTYG"), ("utfardare", "Göteborgs stads vuxenutbildning"), ("finnsHosDeltagaren", "false") })
        {
            await anna.TypeAsync(key, value);
        }

        await anna.Visitor.Element("spara-intyg").ClickAsync();
        await Assertions.Expect(anna.Visitor.Element("intyg-rad")).ToContainTextAsync("Väntas");

        // It comes: the same certificate, not another one.
        await anna.Visitor.Element("andra-intyg").ClickAsync();
        await Assertions.Expect(anna.Visitor.Element("avbryt-intyg")).ToBeVisibleAsync(); // the form for a new one, with the same fields, has gone
        await anna.TypeAsync("utfardat", Iso(today));
        await anna.TypeAsync("finnsHosDeltagaren", "true");
        await anna.Visitor.KeepAsync("certificate-changed");
        await anna.Visitor.Element("spara-intyg").ClickAsync();
        await Assertions.Expect(anna.Visitor.Element("intyg-rad")).ToContainTextAsync("Finns hos deltagaren");
        await Assertions.Expect(anna.Visitor.Element("intyg-rad")).ToHaveCountAsync(1);
    }

    /// <summary>She is told what dropping out of adult education can cost before it is registered, and a reason is asked for.</summary>
    private static async Task DropOutAsync(Coordinator anna, string track, string participant, DateOnly today)
    {
        var visitor = anna.Visitor;
        await visitor.GoAsync(ClosingOf(track, participant));
        await Assertions.Expect(visitor.Element("karensvarning")).ToBeVisibleAsync();
        await anna.TypeAsync("utfall", "AVHOPP");
        foreach (var (key, value) in new[]
        {
            ("enligtPlan", "false"), ("andringsskal", "Flyttade till en annan kommun"), ("avhoppsdatum", Iso(today)), ("aterTill", "Arbetsförmedlingen"), ("aterDatum", Iso(today)), ("karens", "true"),
        })
        {
            await anna.TypeAsync(key, value);
        }

        await visitor.Element("avsluta-deltagare").ClickAsync();
        await Assertions.Expect(visitor.Element("fel")).ToContainTextAsync("Ange orsaken till avhoppet.");
        await visitor.KeepAsync("dropout-refused");
        await anna.TypeAsync("avhoppsorsak", "FLYTT");
        await visitor.Element("avsluta-deltagare").ClickAsync();
        await Assertions.Expect(visitor.Element("avslut-utfall")).ToHaveTextAsync("Avhopp");
    }

    private static async Task ReadAsync(Visitor visitor, string track, string employed, string dropout)
    {
        foreach (var (participant, step) in new[] { (employed, "Fullföljd"), (dropout, "Avbruten") })
        {
            await visitor.GoAsync(participant);
            await Assertions.Expect(visitor.Element("deltagarstatus").First).ToHaveTextAsync("Avslutad");
            await Assertions.Expect(visitor.Element("stegstatus").First).ToHaveTextAsync(step);
        }

        await visitor.KeepAsync("participant-closed");
        await visitor.GoAsync($"{track}/deltagare");
        await Assertions.Expect(visitor.Element("deltagare-rad")).ToHaveCountAsync(2);
        await visitor.KeepAsync("participants");
        await visitor.GoAsync($"{track}/avslut");
        await Assertions.Expect(visitor.Element("oppna-deltagare")).ToHaveTextAsync("Alla deltagare är avslutade.");
        await visitor.KeepAsync("closing-of-track");
        await visitor.GoAsync($"{track}/sammanstallning");
        await Assertions.Expect(visitor.Element("avslutats")).ToHaveTextAsync("2");
        await visitor.KeepAsync("summary-of-track");
    }

    private static string ClosingOf(string track, string participant) => $"{track}/avslut/{participant.Split('/')[^1]}";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
