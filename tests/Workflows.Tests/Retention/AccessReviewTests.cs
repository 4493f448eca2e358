using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Audit.Review;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Retention;

/// <summary>Administrators review who has looked at whom: figures of each person and every look, with nobody's name but that of whoever looked.</summary>
public abstract class AccessReviewTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2028, 5, 10);

    private RetentionWorld world = null!;

    private AccessReview Review => world.World.Get<AccessReview>();

    public async Task InitializeAsync()
    {
        world = await RetentionWorld.CreateAsync(kind);
        world.MoveTo(Today);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Each_look_is_counted_and_told_without_the_name_of_whom_it_was_at()
    {
        var participant = await world.World.PlantAsync(world.Track);
        var (code, planted) = await world.World.ReadAsync(async db => (
            await db.Tracks.Where(row => row.Id == world.Track).Select(row => row.PublicCode).SingleAsync(),
            await db.Participants.Where(row => row.Id == participant).Select(row => row.Name).SingleAsync()));
        await world.World.Get<Transactions>().RunAsync((unit, token) => unit.Db.AuditEvents.ExecuteDeleteAsync(token), default);
        await world.World.Get<ParticipantQueries>().GetAsync(world.World.Anna, participant, default);
        await world.World.Get<ParticipantQueries>().GetAsync(world.World.Anna, participant, default);
        await world.World.Get<ParticipantQueries>().ListAsync(world.World.Anna, world.Track, default);
        (await world.World.Get<IdentityCommands>().RevealAsync(world.World.Anna, participant, RevealReason.DuplicateCheck, default)).Refusals.ShouldBeEmpty();

        var page = await Review.ReadAsync(world.World.Admin, 30, null, 0, default);

        var anna = page.People.ShouldHaveSingleItem();
        (anna.UserId, anna.Looks, anna.Participants, anna.Numbers).ShouldBe((world.World.Anna.UserId, 4, 1, 1));
        page.Lines.Select(line => line.Row.Action).ShouldBe([AuditAction.NumberRevealed, AuditAction.ParticipantsListed, AuditAction.ParticipantSeen, AuditAction.ParticipantSeen]);
        page.Lines.ShouldAllBe(line => line.TrackCode == code && line.Row.ActorName == anna.Name);
        var told = page.Lines.Select(line => DomainTexts.History(line.Row.Action, line.Row.Arguments)).ToList();
        told.ShouldAllBe(sentence => sentence.Contains("eltagare", StringComparison.Ordinal) && !sentence.Contains('{', StringComparison.Ordinal));
        told.ShouldAllBe(sentence => planted.ShouldNotBeNull().Split(' ', StringSplitOptions.None).All(part => !sentence.Contains(part, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task The_lines_are_those_of_the_period_and_of_the_person_a_page_at_a_time()
    {
        await LookAsync(world.World.Anna, Today.AddDays(-30));
        await LookAsync(world.World.Bo, Today.AddDays(-29));
        for (var number = 0; number < AccessReview.PageSize + 1; number++)
        {
            await LookAsync(world.World.Anna, Today);
        }

        var all = await Review.ReadAsync(world.World.Admin, 30, null, 0, default);
        (all.Days, all.From, all.LinesInAll, all.Lines.Count).ShouldBe((30, Today.AddDays(-29), AccessReview.PageSize + 2, AccessReview.PageSize));
        all.People.Select(person => (person.UserId, person.Looks)).ShouldBe([(world.World.Anna.UserId, AccessReview.PageSize + 1), (world.World.Bo.UserId, 1)]);
        var last = await Review.ReadAsync(world.World.Admin, 30, world.World.Anna.UserId, 1, default);
        (last.UserId, last.LinesInAll, last.Lines.Count).ShouldBe((world.World.Anna.UserId, AccessReview.PageSize + 1, 1));
        (await Review.ReadAsync(world.World.Admin, 90, null, 0, default)).LinesInAll.ShouldBe(AccessReview.PageSize + 3);
        (await Review.ReadAsync(world.World.Admin, 12_345, null, 0, default)).Days.ShouldBe(30, "no period that is offered");
        var week = await Review.ReadAsync(world.World.Admin, 7, world.World.Bo.UserId, 0, default);
        (week.UserId, week.LinesInAll).ShouldBe((null, AccessReview.PageSize + 1), "he has looked at nobody this week");
    }

    [Fact]
    public async Task It_is_for_administrators_only()
    {
        await Should.ThrowAsync<AccessDeniedException>(() => Review.ReadAsync(world.World.Anna, 30, null, 0, default));
        await Should.ThrowAsync<AccessDeniedException>(() => Review.ReadAsync(world.World.Steering, 30, null, 0, default));
    }

    private Task LookAsync(Actor actor, DateOnly day) =>
        world.World.AddAsync(db => db.AuditEvents.Add(AuditEntry.OfLook(actor, AuditAction.ParticipantSeen, Guid.CreateVersion7(), SwedishTime.InstantOf(day, new TimeOnly(0, 0)), [])));

    public sealed class OnSqlite() : AccessReviewTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : AccessReviewTests(DatabaseKind.PostgreSql);
}
