using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Jobbspar.Testing;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>The whole life of a job track in a browser, from the import of the shipped sample to its closing.</summary>
public abstract class TrackLifeTests(Installation installation)
{
    /// <summary>A planning item that nothing builds on, so that sending it back concerns it alone.</summary>
    private const string SentBack = "PLAN-08";

    /// <summary>All but PLAN-11, which is for a sector track.</summary>
    private static readonly string[] PlanningItems = [.. Items("PLAN").Where(code => code is not "PLAN-11")];

    /// <summary>Without those that somebody raises, and those of participants, of whom this track has none.</summary>
    private static readonly string[] RecruitmentItems = [.. Items("REKR").Where(code => code is not ("REKR-05" or "REKR-08" or "REKR-09"))];

    /// <summary>With the obstacle that is reported, and without a question to the steering group, which nobody has.</summary>
    private static readonly string[] ImplementationItems = ["GENO-01", "GENO-03", "GENO-05", "GENO-08", "GENO-12", "GENO-14"];

    private static readonly string[] ClosureItems = ["AVSL-04", "AVSL-05", "AVSL-06", "AVSL-07", "AVSL-09", "AVSL-10", "AVSL-11", "AVSL-15"];

    [Fact]
    public async Task Track_IsImportedWorkedThroughFourPhasesRemindedOnceAndClosed()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        await installation.VisitAsync("track-life", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(visitor, plan);
            var track = await anna.ImportSampleAsync();
            var code = await anna.PublicCodeAsync(track);

            await PlanAsync(anna, track, code);
            await RecruitAsync(anna, track);
            await ImplementAsync(anna, track, plan);
            await CloseAsync(anna, track, plan);
            await ReadHistoryAsync(anna, track);
        });
    }

    private async Task PlanAsync(Coordinator anna, string track, string code)
    {
        var missing = await anna.BeRefusedAtGateAsync(track, "G1");
        missing.ShouldContain("PLAN-02");
        missing.ShouldContain(SentBack);
        (await anna.CompleteAllAsync(track, await anna.TodayAsync())).Order(StringComparer.Ordinal)
            .ShouldBe(PlanningItems);

        await BeRemindedOnceAsync(anna, track, code, await anna.DueAsync(track, SentBack));

        (await anna.BeRefusedAtGateAsync(track, "G1")).ShouldBe([SentBack]);
        await anna.CompleteAsync(track, SentBack, await anna.TodayAsync());
        await anna.OpenGateAsync(track, "G1");
        await anna.ExpectPhaseAsync("PLANERING", "KLAR");
        await anna.ExpectPhaseAsync("REKRYTERING", "PAGAR");
    }

    /// <summary>A task that is sent back the day after it was due is late: two working days after the due date one reminder comes, in the pages and in the day's e-mail.</summary>
    private async Task BeRemindedOnceAsync(Coordinator anna, string track, string code, DateOnly due)
    {
        await anna.MoveClockToAsync(due);
        await anna.MoveClockOneWorkingDayAsync();
        (await anna.RemindersAsync(code)).ShouldBeEmpty("nothing was open, so there was nothing to remind of");
        await anna.SendBackAsync(track, SentBack, "Arbetsgivaren vill flytta provkörningen.");
        (await anna.RemindersAsync(code)).ShouldBeEmpty("she knows, she has just sent it back");

        await anna.MoveClockOneWorkingDayAsync();
        await Eventually.TrueAsync(async () => (await anna.RemindersAsync(code)).Count > 0, "the reminder was shown");
        await Eventually.TrueAsync(async () => (await EmailsAboutAsync(code)).Count > 0, "the e-mail was sent");
        await anna.MoveClockOneWorkingDayAsync();

        (await anna.RemindersAsync(code)).ShouldHaveSingleItem().ShouldBe((SentBack, "+2"));
        var emails = await EmailsAboutAsync(code);
        emails.Select(mail => mail.Header("Message-ID")).ShouldBeUnique("a digest's key, of which there is one a day for each reader: none is sent twice");
        emails[0].Text.ShouldContain(installation.Address);
    }

    private static async Task RecruitAsync(Coordinator anna, string track)
    {
        (await anna.BeRefusedAtGateAsync(track, "G2")).ShouldBeSubsetOf(RecruitmentItems);
        (await anna.CompleteAllAsync(track, await anna.TodayAsync())).Order(StringComparer.Ordinal).ShouldBe(RecruitmentItems);
        await anna.OpenGateAsync(track, "G2");
        await anna.ExpectPhaseAsync("GENOMFORANDE", "PAGAR");
    }

    private static async Task ImplementAsync(Coordinator anna, string track, TrackPlan plan)
    {
        await anna.MoveClockToAsync(plan.PlannedStart);
        var obstacle = await anna.RegisterObstacleAsync(track, "Ingen buss före morgonpasset.", (await anna.TodayAsync()).AddDays(7));
        var missing = await anna.BeRefusedAtGateAsync(track, "G3");
        missing.ShouldContain("GENO-01");
        missing.ShouldContain("GENO-06", "the obstacle's row opened its task");
        await anna.SolveObstacleAsync(obstacle, "Bussen går nu kvart över fem.");
        (await anna.CompleteAllAsync(track, await anna.TodayAsync())).Order(StringComparer.Ordinal).ShouldBe(ImplementationItems);
        await anna.OpenGateAsync(track, "G3");
        await anna.ExpectPhaseAsync("AVSLUTNING", "PAGAR");
    }

    private static async Task CloseAsync(Coordinator anna, string track, TrackPlan plan)
    {
        (await anna.BeRefusedAtGateAsync(track, "G4")).ShouldContain("AVSL-05");
        await anna.MoveClockToAsync(plan.PlannedEnd);
        (await anna.CompleteAllAsync(track, await anna.TodayAsync())).Order(StringComparer.Ordinal)
            .ShouldBe(ClosureItems);
        await anna.OpenGateAsync(track, "G4");
        await anna.ExpectPhaseAsync("AVSLUTNING", "KLAR");
        await Assertions.Expect(anna.Visitor.Element("sparstatus").First).ToHaveTextAsync("Avslutat");
        (await anna.OpenTasksAsync(track)).ShouldBeEmpty();
    }

    private static async Task ReadHistoryAsync(Coordinator anna, string track)
    {
        var history = await anna.HistoryAsync(track);

        Count(AuditAction.TrackStarted).ShouldBe(1);
        Count(AuditAction.PhaseEntered).ShouldBe(4);
        Count(AuditAction.GateOpened).ShouldBe(4);
        Count(AuditAction.TaskCompleted).ShouldBeGreaterThanOrEqualTo(PlanningItems.Length + 1 + RecruitmentItems.Length + ImplementationItems.Length + ClosureItems.Length);
        Count(AuditAction.TaskSentBack).ShouldBe(1);
        Count(AuditAction.TaskRaised).ShouldBe(1);
        Count(AuditAction.ReminderSent).ShouldBeGreaterThanOrEqualTo(1);
        Count(AuditAction.TrackClosed).ShouldBe(1);
        history.Where(row => row.Action is AuditAction.TaskCompleted).ShouldAllBe(row => row.Sentence.Contains("Anna Berg", StringComparison.Ordinal));
        history.ShouldAllBe(row => row.Sentence.Trim().Length > 10);

        int Count(string action) => history.Count(row => string.Equals(row.Action, action, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Items(string phase) => ChecklistCatalogue.Shipped.Items.Select(item => item.Code).Where(code => code.StartsWith(phase, StringComparison.Ordinal));

    /// <summary>Anna's: what the track is late with climbs the ladder as well, and others are told of that.</summary>
    private async Task<IReadOnlyList<ReceivedMail>> EmailsAboutAsync(string code) =>
        [
            .. (await installation.EmailsAsync())
                .Where(mail => mail.Header("To").Contains("anna.berg@", StringComparison.Ordinal))
                .Where(mail => $"{mail.Subject}\n{mail.Text}".Contains(code, StringComparison.Ordinal)),
        ];
}

[Collection(OnEmbedded.Name)]
public sealed class TrackLifeOnEmbedded(EmbeddedInstallation installation) : TrackLifeTests(installation);

[Collection(OnServers.Name)]
public sealed class TrackLifeOnServers(ServerInstallation installation) : TrackLifeTests(installation);
