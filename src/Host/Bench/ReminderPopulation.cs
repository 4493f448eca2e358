using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Host.Bench;

/// <summary>Coordinators with a track each, and reminders of open tasks, all due at one instant.</summary>
internal static class ReminderPopulation
{
    private const int InTransaction = 500;

    public static async Task CreateAsync(Transactions transactions, int people, int remindersEach, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        var lead = new Organisation { Id = Guid.CreateVersion7(), Name = "Kommunen", Type = OrganisationType.Municipality };
        await transactions.RunAsync(
            (unit, _) =>
            {
                unit.Db.Organisations.Add(lead);
                return Task.CompletedTask;
            },
            cancellationToken);
        foreach (var numbers in Enumerable.Range(0, people).Chunk(InTransaction))
        {
            await transactions.RunAsync(
                (unit, _) =>
                {
                    foreach (var number in numbers)
                    {
                        Add(unit.Db, lead.Id, number, remindersEach, dueAt);
                    }

                    return Task.CompletedTask;
                },
                cancellationToken);
        }
    }

    private static void Add(JobbsparDbContext db, Guid lead, int number, int reminders, DateTimeOffset dueAt)
    {
        var day = DateOnly.FromDateTime(dueAt.UtcDateTime);
        var user = new UserAccount
        {
            Id = Guid.CreateVersion7(),
            UserName = FormattableString.Invariant($"p{number}"),
            NormalizedUserName = FormattableString.Invariant($"P{number}"),
            Email = FormattableString.Invariant($"p{number}@example.se"),
            DisplayName = FormattableString.Invariant($"Person {number}"),
        };
        var track = new Track
        {
            Id = Guid.CreateVersion7(),
            PublicCode = FormattableString.Invariant($"JS-2027-{number:00000}"),
            Title = "Mätning",
            Approach = TrackApproach.Employer,
            MunicipalityCodes = ["1480"],
            EmploymentServiceUnits = ["Göteborg"],
            OccupationCodes = ["8332"],
            TargetGroups = [],
            LeadOrganisationId = lead,
            Status = TrackStatus.Planning,
            RegisteredOn = day,
            PlannedStart = day.AddDays(100),
            PlannedEnd = day.AddDays(300),
            PlacesPlanned = 10,
            Round = 1,
            DefinitionVersionId = "matning",
            CreatedAt = dueAt,
            CreatedBy = user.Id,
        };
        db.Users.Add(user);
        db.Tracks.Add(track);
        db.CoordinatorAssignments.Add(new CoordinatorAssignment { Id = Guid.CreateVersion7(), TrackId = track.Id, UserId = user.Id, IsSubstitute = false, ValidFrom = day.AddDays(-1) });
        for (var n = 0; n < reminders; n++)
        {
            Remind(db, track, n, day, dueAt);
        }
    }

    private static void Remind(JobbsparDbContext db, Track track, int n, DateOnly day, DateTimeOffset dueAt)
    {
        var item = new ChecklistItem
        {
            Id = Guid.CreateVersion7(),
            TrackId = track.Id,
            ItemCode = "PLAN-01",
            Phase = Phase.Planning,
            SubjectId = track.Id,
            Occurrence = n + 1,
            Status = ChecklistStatus.NotStarted,
            DueOn = day,
            ResponsibleRole = "KOORDINATOR",
            ReminderPolicy = "RP-STD",
            BookmarkId = Guid.NewGuid(),
            ActivityId = "matning",
            OpenedAt = dueAt.AddDays(-10),
        };
        db.ChecklistItems.Add(item);
        db.Promises.Add(new Promise
        {
            Id = Guid.CreateVersion7(),
            BusinessKey = FormattableString.Invariant($"uppgift:{item.Id:N}:+2:1"),
            Code = NoticeCode.TaskReminder,
            Addressee = Addressee.Coordinators,
            TrackId = track.Id,
            ChecklistItemId = item.Id,
            Step = "+2",
            PolicyVersion = 1,
            DueAt = dueAt,
            Status = PromiseStatus.Promised,
            PromisedAt = item.OpenedAt,
        });
    }
}
