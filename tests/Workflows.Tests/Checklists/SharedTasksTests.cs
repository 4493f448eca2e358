using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Rules;
using Jobbspar.Workflows.Checklists.ForAll;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tests.Participants;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>What recruitment asks of each participant is one task for all: it says of whom something is missing, is done when nobody lacks it, and comes back with the next one (docs/adr/0112).</summary>
public abstract class SharedTasksTests(DatabaseKind kind) : IAsyncLifetime
{
    private readonly WorkingDayCalendar calendar = new();
    private TrackWorld world = null!;
    private ParticipantWorld people = null!;
    private Guid track;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateShippedAsync(kind);
        track = await world.StartTrackAsync("Renova");
        people = new ParticipantWorld(world, track);
        await people.PlanAsync();
        var tried = new HashSet<Guid>();
        while (await world.ReadAsync(db => db.ChecklistItems.Where(row => row.Status == ChecklistStatus.NotStarted && !tried.Contains(row.Id)).OrderBy(row => row.ItemCode).FirstOrDefaultAsync()) is { } task)
        {
            tried.Add(task.Id);
            await world.CompleteByExampleAsync(task.Id);
        }

        await world.OpenGateAsync(track, "G1");
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_task_for_all_says_how_many_have_it_and_who_does_not()
    {
        var (first, second, third) = (await InviteAsync("Ada Adamsson"), await InviteAsync("Bo Bodén"), await InviteAsync(null));
        await PrepareAsync(first);

        var inbox = await world.TaskPages.InboxAsync(world.Anna, default);
        inbox.Single(row => row.ItemCode == "REKR-14").Progress.ShouldBe(new GroupProgress(1, 3));
        inbox.Single(row => row.ItemCode == "REKR-01").Progress.ShouldBeNull("that one is asked of nobody in particular");
        var page = await world.TaskPages.GetAsync(world.Anna, (await TaskAsync("REKR-14")).Id, default);
        page.Group.ShouldNotBeNull().MissingPeople.Select(person => (person.Id, person.Name, person.Number)).ShouldBe([(second, "Bo Bodén", 2), (third, null, 3)]);

        var refused = await CompleteAsync("REKR-14");
        refused.Single(refusal => refusal.Rule == nameof(EveryoneConcernedHasIt)).Arguments.ShouldBe(["Deltagare 2, Deltagare 3"], "a refusal is kept: it names nobody");
        refused.Select(refusal => refusal.Rule).ShouldContain("EveryoneIsInformedBeforeSharing.Uninformed");
    }

    [Fact]
    public async Task It_completes_itself_when_the_list_is_whole_and_all_have_it_and_so_does_what_follows()
    {
        var (first, second) = (await InviteAsync("Ada Adamsson"), await InviteAsync("Bo Bodén"));
        var waiting = await people.RegisterAsync(ParticipantWorld.Person("Cia Ceder", null));
        await PrepareAsync(first);
        await PrepareAsync(second);
        (await TaskAsync("REKR-14")).IsOpen.ShouldBeTrue("nobody has said that the list is whole");
        (await CompleteAsync("REKR-01")).ShouldBeEmpty();
        (await TaskAsync("REKR-14")).IsOpen.ShouldBeTrue("somebody on the list has not been considered");

        ParticipantWorld.Accepted(await people.Participants.MoveAsync(world.Anna, waiting, ParticipantStatus.Declined, ParticipantWorld.Today, default));

        foreach (var code in new[] { "REKR-14", "REKR-12", "REKR-13" })
        {
            (await TaskAsync(code)).Status.ShouldBe(ChecklistStatus.Done, code);
        }

        (await FirstAsync("REKR-11")).Status.ShouldBe(ChecklistStatus.Done);
        var done = await TaskAsync("REKR-14");
        (await world.TaskPages.GetAsync(world.Anna, done.Id, default)).Row.CompletedByName.ShouldBe(Actor.System.DisplayName);
        EvidenceJson.Read(done.Evidence)["version"].ShouldBe("2026-1");
        (await RowAsync("REKR-06")).Progress.ShouldBe(new GroupProgress(1, 3), "two wait for a decision, and who declined has hers");
    }

    [Fact]
    public async Task The_selection_is_done_when_everybody_is_decided_and_those_without_a_place_are_told()
    {
        var (first, second) = (await InviteAsync("Ada Adamsson"), await InviteAsync("Bo Bodén"));
        await PrepareAsync(first);
        await PrepareAsync(second);
        (await CompleteAsync("REKR-01")).ShouldBeEmpty();
        ParticipantWorld.Accepted(await people.DecideAsync(first));
        (await CompleteAsync("REKR-06")).Select(refusal => refusal.Rule).ShouldContain("SelectionIsDecidedTogether.Undecided");

        // By which criteria stands in no register where the plan has none; a draft says it.
        var draft = new Dictionary<string, string>(StringComparer.Ordinal) { ["kriterier"] = """["C-körkort vid anställning"]""" };
        ParticipantWorld.Accepted(await world.Tasks.SaveDraftAsync(world.Anna, await world.ChangeAsync((await TaskAsync("REKR-06")).Id, draft), default));
        ParticipantWorld.Accepted(await people.DecideAsync(second, SelectionOutcome.NotAccepted));

        (await TaskAsync("REKR-06")).Status.ShouldBe(ChecklistStatus.Done);
        var told = await TaskAsync("REKR-15");
        (told.IsOpen, told.DueOn).ShouldBe((true, calendar.AddWorkingDays(ParticipantWorld.Today, 5)));
        ParticipantWorld.Accepted(await people.Participants.GiveNoticeAsync(world.Anna, second, ParticipantWorld.Today, NextStep.OtherTrack, default));
        (await TaskAsync("REKR-15")).Status.ShouldBe(ChecklistStatus.Done);
        EvidenceJson.Read((await TaskAsync("REKR-15")).Evidence)["vagar"].ShouldBe("""["ANNAT_SPAR"]""");
    }

    [Fact]
    public async Task Somebody_who_comes_later_opens_it_again_and_it_is_done_when_she_has_it_too()
    {
        await PrepareAsync(await InviteAsync("Ada Adamsson"));
        (await CompleteAsync("REKR-01")).ShouldBeEmpty();
        (await TaskAsync("REKR-12")).Status.ShouldBe(ChecklistStatus.Done);
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 3, 16), new TimeOnly(9, 0)));

        var late = await InviteAsync("Bo Bodén");

        var task = await TaskAsync("REKR-12");
        (task.Status, task.DueOn).ShouldBe((ChecklistStatus.Reopened, calendar.AddWorkingDays(new DateOnly(2026, 3, 16), 5)));
        task.Reason.ShouldStartWith("En deltagare har tillkommit");
        (await world.ReadAsync(db => db.AuditEvents.CountAsync(row => row.SubjectId == task.Id && row.Action == AuditAction.TaskReopenedByParticipants))).ShouldBe(1);
        (await RowAsync("REKR-12")).Progress.ShouldBe(new GroupProgress(1, 2));
        (await TaskAsync("REKR-11")).Occurrence.ShouldBe(2, "that she is registered is asked with what is checked at the start");
        (await world.TaskPages.GetAsync(world.Anna, (await TaskAsync("REKR-11")).Id, default)).Group.ShouldNotBeNull().MissingPeople.Select(person => person.Id).ShouldContain(late);

        await PrepareAsync(late);
        (await TaskAsync("REKR-12")).Status.ShouldBe(ChecklistStatus.Done);
        (await TaskAsync("REKR-14")).Status.ShouldBe(ChecklistStatus.Done);
    }

    [Fact]
    public async Task What_a_person_sent_back_she_completes_herself()
    {
        var participant = await InviteAsync("Ada Adamsson");
        await PrepareAsync(participant);
        (await CompleteAsync("REKR-01")).ShouldBeEmpty();
        var task = await TaskAsync("REKR-13");
        ParticipantWorld.Accepted(await world.Tasks.SendBackAsync(world.Anna, await world.ChangeAsync(task.Id, reason: "Frågan ställdes i grupp."), default));

        await PrepareAsync(participant);

        (await TaskAsync("REKR-13")).Status.ShouldBe(ChecklistStatus.Reopened);
        (await CompleteAsync("REKR-13")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_register_it_is_filled_in_by_hand()
    {
        (await RowAsync("REKR-14")).Progress.ShouldBeNull();
        (await world.TaskPages.GetAsync(world.Anna, (await TaskAsync("REKR-14")).Id, default)).Group.ShouldBeNull();
        (await CompleteAsync("REKR-14")).ShouldBeEmpty();
    }

    private async Task<Guid> InviteAsync(string? name)
    {
        // Of a protected identity nothing is kept, and she goes by her pseudonym.
        var person = name is null ? ParticipantWorld.Person("", null) with { Name = null, Protection = "SEKRETESSMARKERING" } : ParticipantWorld.Person(name, null);
        var participant = await people.RegisterAsync(person);
        ParticipantWorld.Accepted(await people.Participants.MoveAsync(world.Anna, participant, ParticipantStatus.Invited, SwedishTime.Today(world.Clock), default));
        return participant;
    }

    private async Task PrepareAsync(Guid participant) => ParticipantWorld.Accepted(await people.PrepareAsync(participant));

    private async Task<IReadOnlyList<Decisions.Refusal>> CompleteAsync(string code) => (await world.CompleteByExampleAsync((await TaskAsync(code)).Id)).Refusals;

    private async Task<TaskRow> RowAsync(string code) => (await world.TaskPages.InboxAsync(world.Anna, default)).Single(row => row.ItemCode == code && row.TrackId == track);

    private Task<ChecklistItem> TaskAsync(string code) => world.ReadAsync(db => db.ChecklistItems.Where(row => row.TrackId == track && row.ItemCode == code).OrderByDescending(row => row.Occurrence).FirstAsync());

    private Task<ChecklistItem> FirstAsync(string code) => world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.TrackId == track && row.ItemCode == code && row.Occurrence == 1));

    public sealed class OnSqlite() : SharedTasksTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : SharedTasksTests(DatabaseKind.PostgreSql);
}
