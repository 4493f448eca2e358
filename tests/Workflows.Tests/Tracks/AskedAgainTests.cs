using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.FollowUps;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>What is asked more than once: after each period of a participant's chain (GENO-09, GENO-17), at the start (REKR-11), and on the day to which it was put off (AVSL-06).</summary>
public abstract class AskedAgainTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateOnly FirstEnds = new(2026, 3, 27);
    private static readonly DateOnly SecondEnds = new(2026, 6, 12);

    private readonly WorkingDayCalendar calendar = new();
    private TrackWorld world = null!;
    private Guid track;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateShippedAsync(kind);
        track = await world.StartTrackAsync("Renova");
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Each_period_at_a_workplace_is_assessed_when_it_has_ended()
    {
        var participant = await CarriedOutAsync(InterventionType.WorkplaceLearning);
        var first = await OpenAsync("GENO-09", participant);
        (first.Occurrence, first.DueOn).ShouldBe((1, calendar.AddWorkingDays(FirstEnds, 5)), "five working days after the period, not after her whole chain");

        await FinishAsync(first, ("fran", new DateOnly(2026, 2, 2)), ("till", FirstEnds));

        var second = await OpenAsync("GENO-09", participant);
        (second.Occurrence, second.DueOn).ShouldBe((2, calendar.AddWorkingDays(SecondEnds, 5)));
        await EndStepAsync(participant, new DateOnly(2026, 5, 29));
        (await OpenAsync("GENO-09", participant)).DueOn.ShouldBe(calendar.AddWorkingDays(new DateOnly(2026, 5, 29), 5), "it ended earlier than planned");
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 6, 1), new TimeOnly(9, 0)));
        await FinishAsync(second, ("fran", new DateOnly(2026, 4, 7)), ("till", new DateOnly(2026, 5, 29)));
        (await TasksAsync("GENO-09", participant)).ShouldAllBe(task => task.Status == ChecklistStatus.Done, "no further period is planned");

        await world.StepAsync(track, participant, InterventionType.WorkPlacement, new DateOnly(2026, 8, 3), new DateOnly(2026, 9, 4), ParticipantInterventionStatus.Planned);
        await DecideAsync(participant);
        var third = await OpenAsync("GENO-09", participant);
        (third.Occurrence, third.DueOn).ShouldBe((3, calendar.AddWorkingDays(new DateOnly(2026, 9, 4), 5)), "a period that came later is asked about too");
    }

    [Fact]
    public async Task Certificates_are_asked_for_after_each_intervention_that_raises_competence()
    {
        var participant = await CarriedOutAsync(InterventionType.VocationalAdultEducation);
        var first = await OpenAsync("GENO-17", participant);
        first.DueOn.ShouldBe(calendar.AddWorkingDays(FirstEnds, 20));
        (await SuppliedAsync(first)).ShouldNotBeNull().Number("insatser").ShouldBe(1, "one has ended");

        await FinishAsync(first, ("insatser", 1), ("utfardade", 1));

        var second = await OpenAsync("GENO-17", participant);
        (second.Occurrence, second.DueOn).ShouldBe((2, calendar.AddWorkingDays(SecondEnds, 20)));
    }

    [Fact]
    public async Task Somebody_who_leaves_is_asked_about_no_more_periods()
    {
        var participant = await CarriedOutAsync(InterventionType.WorkplaceLearning);
        await FinishAsync(await OpenAsync("GENO-09", participant), ("fran", new DateOnly(2026, 2, 2)), ("till", FirstEnds));

        await WithTrackAsync((hand, token) => world.Get<ParticipantSteps>().CancelAsync(hand, participant, token));

        (await TasksAsync("GENO-09", participant)).Select(task => task.Status).ShouldBe([ChecklistStatus.Done, ChecklistStatus.NotApplicable]);
    }

    [Fact]
    public async Task That_participants_are_registered_is_checked_again_when_they_start()
    {
        await CompleteAllAsync(track);
        await world.OpenGateAsync(track, "G1");
        await CompleteAllAsync(track);

        var again = await OpenAsync("REKR-11", track);
        (again.Occurrence, again.DueOn, again.Gate).ShouldBe((2, new DateOnly(2026, 5, 4), null));
        (await world.Tracks.ReplanAsync(world.Anna, track, new DateOnly(2026, 5, 11), new DateOnly(2026, 12, 18), version: null, default)).Refusals.ShouldBeEmpty();
        (await OpenAsync("REKR-11", track)).DueOn.ShouldBe(new DateOnly(2026, 5, 11), "it follows the planned start");
        await world.ActiveParticipantAsync(track, 1);
        await world.OpenGateAsync(track, "G2");

        (await world.Get<IntakeCommands>().TakeUpAsync(world.Anna, track, "För få", default)).Refusals.ShouldBeEmpty();
        (await OpenAsync("REKR-11", track)).Occurrence.ShouldBe(2, "an intake asks for it once, not twice");
    }

    [Fact]
    public async Task A_new_round_that_was_put_off_is_taken_up_again_on_its_day_although_the_track_has_closed()
    {
        var review = new DateOnly(2027, 3, 1);
        await AddAsync("AVSL-06", track);
        await FinishAsync(await OpenAsync("AVSL-06", track), ("beslut", "SENARE"), ("tasUppIgen", review));

        var again = await OpenAsync("AVSL-06", track);
        (again.Occurrence, again.DueOn, again.Gate).ShouldBe((2, review, null));
        (await world.ReadAsync(db => db.Promises.AnyAsync(row => row.ChecklistItemId == again.Id && row.Status == PromiseStatus.Promised))).ShouldBeTrue("the coordinator is reminded");
        await CloseTrackAsync();
        again = await OpenAsync("AVSL-06", track);
        await FinishAsync(again, ("beslut", "NEJ"), ("motivering", "Behovet är fyllt."));
        (await TasksAsync("AVSL-06", track)).Select(task => task.Status).ShouldBe([ChecklistStatus.Done, ChecklistStatus.Done]);
    }

    [Fact]
    public async Task The_decision_that_put_a_round_off_does_not_answer_when_it_is_taken_up_again()
    {
        await AddAsync("AVSL-06", track);
        var later = new NewRoundContent { Answer = NewRoundAnswer.Later, ReviewOn = new DateOnly(2026, 9, 1) };
        (await world.Get<TrackClosingCommands>().DecideNewRoundAsync(world.Anna, track, later, default)).Refusals.ShouldBeEmpty();
        var first = await OpenAsync("AVSL-06", track);
        (await SuppliedAsync(first)).ShouldNotBeNull().Choice("beslut").ShouldBe("SENARE");

        await FinishAsync(first);

        (await SuppliedAsync(await OpenAsync("AVSL-06", track))).ShouldBeNull();
    }

    /// <summary>A participant with two steps of a kind, one of which has ended.</summary>
    private async Task<Guid> CarriedOutAsync(InterventionType type)
    {
        await CompleteAllAsync(track);
        await world.OpenGateAsync(track, "G1");
        await CompleteAllAsync(track);
        var participant = await world.ActiveParticipantAsync(track, 1);
        await world.StepAsync(track, participant, type, new DateOnly(2026, 2, 2), FirstEnds, ParticipantInterventionStatus.Completed);
        await world.StepAsync(track, participant, type, new DateOnly(2026, 4, 7), SecondEnds);
        await WithTrackAsync((hand, token) => world.Get<ParticipantSteps>().StartAsync(hand, participant, token));
        await CompleteAllAsync(track);
        await world.OpenGateAsync(track, "G2");
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 4, 1), new TimeOnly(9, 0)));
        await FinishAsync(await OpenAsync("GENO-15", participant));
        return participant;
    }

    private async Task EndStepAsync(Guid participant, DateOnly on)
    {
        world.Clock.MoveTo(SwedishTime.InstantOf(on, new TimeOnly(16, 0)));
        var step = await world.ReadAsync(db => db.ParticipantInterventions.SingleAsync(row => row.ParticipantId == participant && row.Status == ParticipantInterventionStatus.Ongoing));
        var change = new StepChange { StepId = step.Id, Version = null, Status = ParticipantInterventionStatus.Completed, ActualStart = step.PlannedStart, ActualEnd = on };
        (await world.Get<IndividualChainCommands>().MoveAsync(world.Anna, change, default)).Refusals.ShouldBeEmpty();
    }

    private async Task DecideAsync(Guid participant) =>
        (await world.Get<IndividualChainCommands>().DecideAsync(world.Anna, participant, SwedishTime.Today(world.Clock), null, default)).Refusals.ShouldBeEmpty();

    private Task<bool> AddAsync(string code, Guid subject) => world.Get<Transactions>().RunAsync(
        (unit, _) =>
        {
            unit.Db.ChecklistItems.Add(new ChecklistItem
            {
                Id = Guid.CreateVersion7(),
                TrackId = track,
                ItemCode = code,
                Phase = Phase.Closure,
                SubjectId = subject,
                Occurrence = 1,
                Status = ChecklistStatus.NotStarted,
                DueOn = new DateOnly(2027, 1, 29),
                Gate = "G4",
                GateStrength = "H",
                ResponsibleRole = "KOORDINATOR",
                ReminderPolicy = "RP-STD",
                BookmarkId = Guid.NewGuid(),
                ActivityId = "avsl06",
                OpenedAt = world.Clock.GetUtcNow(),
            });
            return Task.FromResult(true);
        },
        default);

    private Task<int> CloseTrackAsync() => world.Get<Transactions>().RunAsync(
        async (unit, token) =>
        {
            var row = await unit.Db.Tracks.SingleAsync(known => known.Id == track, token);
            return (await world.Get<TrackEffects>().ApplyAsync(unit.Db, [new(track, new CloseTrack())], row, world.Anna, token)).Count;
        },
        default);

    private Task WithTrackAsync(Func<TrackInHand, CancellationToken, Task> act) => world.Get<Transactions>().RunAsync(
        async (unit, token) => await act(await TrackInHand.TakeAsync(unit, world.Anna, track, AccessAction.ViewTrack, SwedishTime.Today(world.Clock), token), token),
        default);

    private Task<List<ChecklistItem>> TasksAsync(string item, Guid subject) =>
        world.ReadAsync(db => db.ChecklistItems.Where(row => row.TrackId == track && row.ItemCode == item && row.SubjectId == subject).OrderBy(row => row.Occurrence).ToListAsync());

    private async Task<ChecklistItem> OpenAsync(string item, Guid subject) => (await TasksAsync(item, subject)).Single(task => task.IsOpen);

    private async Task<EvidenceValues?> SuppliedAsync(ChecklistItem task)
    {
        var found = await world.ReadAsync(db => world.Get<EvidenceRegisters>().FindAsync(db, ChecklistCatalogue.Shipped[task.ItemCode], new(task.ItemCode, track, task.SubjectId) { TaskId = task.Id }, default));
        return found is null ? null : new EvidenceValues(found.Values);
    }

    private async Task FinishAsync(ChecklistItem task, params (string Key, object Value)[] said)
    {
        var around = await world.ReadAsync(async db => await world.Get<EvidenceOfTrack>().AroundAsync(db, await db.Tracks.SingleAsync(row => row.Id == track), task.SubjectId, SwedishTime.Today(world.Clock), default));
        var values = new Dictionary<string, string>(task.SubjectId == track ? ExampleEvidence.For(task.ItemCode, around) : ExampleEvidence.ForParticipant(task.ItemCode, around), StringComparer.Ordinal);
        foreach (var (key, value) in said)
        {
            values[key] = value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
        }

        (await world.Tasks.CompleteAsync(world.Anna, await world.ChangeAsync(task.Id, values), default)).Refusals.Select(refusal => $"{refusal.Field}: {refusal.Rule}").ShouldBeEmpty(task.ItemCode);
    }

    private async Task CompleteAllAsync(Guid of)
    {
        var tried = new HashSet<Guid>();
        while (await world.ReadAsync(db => db.ChecklistItems
            .Where(row => row.TrackId == of && row.Status == ChecklistStatus.NotStarted && !tried.Contains(row.Id) && row.Occurrence == 1)
            .OrderBy(row => row.ItemCode)
            .FirstOrDefaultAsync()) is { } task)
        {
            tried.Add(task.Id);
            (await world.CompleteByExampleAsync(task.Id)).Refusals.Select(refusal => $"{refusal.Field}: {refusal.Rule}").ShouldBeEmpty(task.ItemCode);
        }
    }

    public sealed class OnSqlite() : AskedAgainTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : AskedAgainTests(DatabaseKind.PostgreSql);
}
