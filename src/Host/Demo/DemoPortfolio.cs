using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Demo;

/// <summary>
/// Lives through the example portfolio, one working day after the other on the demo's clock, by the same commands that users
/// give: so its history, due dates and reminders are what they would have become.
/// </summary>
internal sealed class DemoPortfolio(
    Transactions transactions,
    DemoAccounts accounts,
    TrackCommands trackCommands,
    TaskCommands taskCommands,
    EmployerCommands employerCommands,
    ObstacleCommands obstacles,
    DemoEmployers employers,
    DemoChains chains,
    DemoParticipants participants,
    NotificationQueries notifications,
    ReminderSweep reminders,
    DigestsFilledHandler digestsFilled,
    EmailQueue emails,
    WorkingDayCalendar calendar)
{
    private const int DaysUnread = 6;
    private const int TasksInARow = 4;

    private static readonly TimeOnly Morning = new(8, 0);
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(7);

    /// <summary>Ends with the clock at the system's time.</summary>
    public async Task CreateAsync(DemoClock clock, CancellationToken cancellationToken)
    {
        var people = (await accounts.ListAsync(cancellationToken)).ToDictionary(account => account.UserName, ActorOf, StringComparer.Ordinal);
        var today = SwedishTime.Today(TimeProvider.System);
        var lives = DemoTracks.All.Select(track => new DemoLife(track, today, calendar)).ToList();
        for (var day = lives.Min(life => life.Registered); day < today; day = calendar.AddWorkingDays(day, 1))
        {
            clock.Set(SwedishTime.InstantOf(day, Morning));
            await RemindAsync(cancellationToken);
            foreach (var life in lives)
            {
                await LiveAsync(life, day, clock, people, cancellationToken);
            }

            if (day == calendar.AddWorkingDays(today, -DaysUnread))
            {
                await ReadNotificationsAsync(people.Values, cancellationToken);
            }
        }

        clock.Set(TimeProvider.System.GetUtcNow());
        foreach (var life in lives.Where(life => !life.IsClosed))
        {
            await FillAsync(life, people[life.Track.Coordinator], clock, today, cancellationToken);
        }
    }

    /// <summary>What a track holds besides its tasks: one commit a track, since nobody watches yet.</summary>
    private Task<bool> FillAsync(DemoLife life, Actor coordinator, DemoClock clock, DateOnly today, CancellationToken cancellationToken) =>
        transactions.TogetherAsync(
            async token =>
            {
                var parts = await transactions.ReadAsync(
                    (db, read) => db.TrackEmployers
                        .Where(part => part.TrackId == life.TrackId)
                        .OrderBy(part => db.Organisations.Where(row => row.Id == part.OrganisationId).Select(row => row.Name).First())
                        .ToListAsync(read),
                    token);
                var agreed = life.AgreedOn;
                clock.Set(SwedishTime.InstantOf(agreed, Morning));
                await employers.CreateAsync(coordinator, life, parts, agreed, token);
                await chains.CreateAsync(coordinator, life, token);
                clock.Set(TimeProvider.System.GetUtcNow());
                await employers.ContactAsync(coordinator, life, parts, today.AddDays(-1), token);
                await participants.CreateAsync(coordinator, life, [.. parts.Select(part => part.Id)], today, token);
                await ShowParticipantsAsync(coordinator, life, today, token);
                return true;
            },
            filled => filled,
            cancellationToken);

    /// <summary>What her participants' tasks ask for is there; what is not yet stays to be done. One task opens the next.</summary>
    private async Task ShowParticipantsAsync(Actor coordinator, DemoLife life, DateOnly today, CancellationToken cancellationToken)
    {
        var people = await transactions.ReadAsync((db, token) => db.Participants.Where(row => row.TrackId == life.TrackId).Select(row => row.Id).ToListAsync(token), cancellationToken);
        for (var (more, left) = (true, TasksInARow); more && left > 0; left--)
        {
            await ReadTasksAsync(life, cancellationToken);
            more = false;
            foreach (var task in life.Tasks.Where(task => people.Contains(task.SubjectId) && task.DueOn < today).ToList())
            {
                var change = new TaskChange { TaskId = task.Id, Version = task.Version, Values = life.EvidenceOn(today).Of(task.ItemCode) };
                more |= (await taskCommands.CompleteAsync(coordinator, change, cancellationToken)).Accepted;
            }
        }
    }

    private ObstacleContent Hindrance(string what, DateOnly day) => new()
    {
        Category = ObstacleCategory.Procurement,
        Severity = ObstacleSeverity.Medium,
        Description = what,
        Owner = "Upphandlingschefen",
        Action = "Avrop från gällande ramavtal.",
        DueOn = calendar.AddWorkingDays(day, 10),
        AffectsCount = 2,
    };

    private static Actor ActorOf(DemoAccount account) => new() { UserId = account.UserId, DisplayName = account.DisplayName, Roles = [account.Role] };

    private async Task LiveAsync(DemoLife life, DateOnly day, DemoClock clock, Dictionary<string, Actor> people, CancellationToken cancellationToken)
    {
        var coordinator = people[life.Track.Coordinator];
        if (day == life.Registered)
        {
            Pass(clock);
            life.TrackId = Accepted(await trackCommands.StartAsync(coordinator, life.Form, cancellationToken));
            var administrator = people.Values.Single(person => person.Roles.Contains(Role.Administrator));
            Accepted(await trackCommands.AssignCoordinatorAsync(
                administrator, life.TrackId, new CoordinatorChange { UserId = people[life.Track.Substitute].UserId, IsSubstitute = true }, cancellationToken));
            await ReadTasksAsync(life, cancellationToken);
        }

        if (life.TrackId == Guid.Empty || life.IsClosed)
        {
            return;
        }

        if (life.Track.Obstacle is { } obstacle && day == life.DayOf(obstacle.Day))
        {
            Pass(clock);
            Accepted(await obstacles.RegisterAsync(coordinator, life.TrackId, Hindrance(obstacle.Reason, day), cancellationToken));
            await ReadTasksAsync(life, cancellationToken);
        }

        while (life.NextToComplete(day) is { } task)
        {
            Pass(clock);
            var change = new TaskChange { TaskId = task.Id, Version = task.Version, Values = life.EvidenceOn(day).Of(task.ItemCode) };
            var done = await taskCommands.CompleteAsync(coordinator, change, cancellationToken);
            life.Tried(task, day, done.Accepted);
            await ReadTasksAsync(life, cancellationToken);
        }

        if (life.MayOpenGate(day))
        {
            Pass(clock);
            var isLeavingPlanning = life.Gate is "G1";
            var opened = await trackCommands.OpenGateAsync(coordinator, life.TrackId, life.Gate, cancellationToken);
            if (isLeavingPlanning && opened.Accepted)
            {
                await EmployersTakePartAsync(life, coordinator, cancellationToken);
            }

            life.TriedGate(day, opened.Accepted);
            await ReadTasksAsync(life, cancellationToken);
        }
    }

    /// <summary>Whoever was in dialogue during the planning takes part from the recruitment on.</summary>
    private async Task EmployersTakePartAsync(DemoLife life, Actor coordinator, CancellationToken cancellationToken)
    {
        var parts = await transactions.ReadAsync((db, token) => db.TrackEmployers.Where(part => part.TrackId == life.TrackId).ToListAsync(token), cancellationToken);
        foreach (var part in parts)
        {
            Accepted(await employerCommands.ChangeStatusAsync(coordinator, part.Id, part.Version, TrackEmployerStatus.TakesPart.Code(), reason: null, cancellationToken));
        }
    }

    private async Task ReadTasksAsync(DemoLife life, CancellationToken cancellationToken) =>
        life.Tasks = await transactions.ReadAsync(
            async (db, token) => await db.ChecklistItems
                .Where(item => item.TrackId == life.TrackId)
                .Where(item => item.Status == ChecklistStatus.NotStarted || item.Status == ChecklistStatus.InProgress || item.Status == ChecklistStatus.Reopened)
                .OrderBy(item => item.DueOn).ThenBy(item => item.ItemCode)
                .ToListAsync(token),
            cancellationToken);

    /// <summary>What was due is delivered in the product at once. It was never mailed: it is only said to have happened.</summary>
    private async Task RemindAsync(CancellationToken cancellationToken)
    {
        if (await reminders.RunAsync(cancellationToken) == 0)
        {
            return;
        }

        var filled = await transactions.ReadAsync(
            async (db, token) => await db.OutboxMessages.Where(message => message.Kind == DigestRelease.MessageKind && message.SentAt == null).Select(message => message.Id).ToListAsync(token),
            cancellationToken);
        var digests = await transactions.ReadAsync(
            async (db, token) => await db.Digests.Where(row => row.Status == DigestStatus.Queued).Select(row => row.Id).ToListAsync(token),
            cancellationToken);
        foreach (var message in filled)
        {
            await digestsFilled.HandleAsync(message, digests, cancellationToken);
        }

        await transactions.RunAsync((unit, token) => unit.Db.OutboxMessages.ExecuteDeleteAsync(token), cancellationToken);
        while (await emails.ClaimAsync(100, cancellationToken) is { Count: > 0 } claimed)
        {
            await emails.SettleAsync([.. claimed.Select(email => new EmailHandedOver(email.Id, EmailOutcome.Sent, Error: null))], cancellationToken);
        }
    }

    private async Task ReadNotificationsAsync(IEnumerable<Actor> people, CancellationToken cancellationToken)
    {
        foreach (var person in people)
        {
            await notifications.MarkReadAsync(person, cancellationToken);
        }
    }

    private static void Pass(DemoClock clock) => clock.Set(clock.GetUtcNow() + Step);

    internal static T Accepted<T>(Decision<T> decision) =>
        decision.Accepted
            ? decision.Value
            : throw new InvalidOperationException($"The example portfolio is refused: {string.Join("; ", decision.Refusals.Select(refusal => $"{refusal.Rule} {refusal.Field} {string.Join(", ", refusal.Arguments)}"))}");
}
