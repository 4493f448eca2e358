using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Reminders;

/// <summary>An e-mail says what it is about, and leads there: a question to decide is no task.</summary>
public abstract class EmailContentsTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly NewQuestion Places = new() { Question = "Får spåret två platser till?", Options = ["Ja", "Nej"], Recommendation = "Ja, arbetsgivaren har handledare." };

    private TrackWorld world = null!;
    private Guid track;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        track = await world.StartTrackAsync();
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_question_to_decide_is_told_as_one_and_the_link_leads_to_it()
    {
        var id = (await world.Get<EscalationCommands>().AskAsync(world.Anna, track, Places, default)).Value;
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 1, 13), new TimeOnly(8, 0)));

        var email = ReminderEmail.Compose((await EmailsAsync()).Single(row => row.Address == "stina@example.org"), new Uri("https://jobbspar.example.org/"), TrackWorld.Start);

        email.Subject.ShouldBe("Fråga att besluta i jobbspår JS-2026-001");
        email.Text.ShouldContain("Du har 1 fråga att besluta i jobbspår JS-2026-001.");
        email.Text.ShouldContain($"Logga in för att se vad det gäller: https://jobbspar.example.org/eskaleringar/{id}\n");
        email.Text.ShouldNotContain("uppgift");
        email.Text.ShouldNotContain("platser");
    }

    [Fact]
    public async Task Tasks_are_counted_with_their_nearest_day()
    {
        world.Clock.MoveTo(SwedishTime.InstantOf(new DateOnly(2026, 1, 19), new TimeOnly(8, 0)));

        var email = (await EmailsAsync()).ShouldHaveSingleItem();

        email.Counts.ShouldBe(new EmailCounts(await world.ReadAsync(db => db.Notifications.Select(row => row.ChecklistItemId).Distinct().CountAsync()), 0, 0, 0));
        email.NearestDue.ShouldBe(new DateOnly(2026, 1, 19));
    }

    private async Task<IReadOnlyList<ClaimedEmail>> EmailsAsync()
    {
        await world.Sweep.RunAsync(default);
        var message = await world.ReadAsync(db => db.OutboxMessages.Select(row => row.Id).SingleAsync());
        await world.Get<DigestsFilledHandler>().HandleAsync(message, await world.ReadAsync(db => db.Digests.Select(row => row.Id).ToListAsync()), default);
        return await world.Get<EmailQueue>().ClaimAsync(10, default);
    }

    public sealed class OnSqlite() : EmailContentsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : EmailContentsTests(DatabaseKind.PostgreSql);
}
