using System.Globalization;
using Jobbspar.Host.Demo;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Simulation;

/// <summary>Completes tasks with the evidence that a coordinator would have: most in time, some late.</summary>
internal sealed class TaskWork(Transactions transactions, TaskCommands tasks, ChecklistCatalogue catalogue, WorkingDayCalendar calendar, Chance chance, Tally tally)
{
    private const string ParticipantClosed = "AVSL-01";
    private const string StepsCarriedOut = "GENO-10";
    private const string Hard = "H";
    private const int NothingOpenBefore = 17;
    private const double InTime = 0.82;
    private const double SomewhatLate = 0.95;
    private const int NotEarlierThan = 60;
    private const int LongestNeglect = 90;
    private const int DaysBetweenTries = 3;

    private readonly HashSet<Guid> announced = [];
    private readonly Dictionary<Guid, DateOnly> notBefore = [];

    /// <summary>Reads the open tasks of the tracks that changed, in one statement.</summary>
    public async Task ReadAsync(IReadOnlyCollection<TrackLife> lives, CancellationToken cancellationToken)
    {
        var changed = lives.Where(life => life.Id != Guid.Empty && life.HasChanged).ToDictionary(life => life.Id);
        if (changed.Count == 0)
        {
            return;
        }

        Guid[] ids = [.. changed.Keys];
        var rows = await transactions.ReadAsync(
            (db, token) => db.ChecklistItems
                .Where(item => ids.Contains(item.TrackId) && (item.Status == ChecklistStatus.NotStarted || item.Status == ChecklistStatus.InProgress || item.Status == ChecklistStatus.Reopened))
                .Select(item => new OpenTask(item.Id, item.TrackId, item.SubjectId, item.ItemCode, item.Occurrence, item.Version, item.DueOn, item.OpenedAt, item.Gate, item.GateStrength))
                .ToListAsync(token),
            cancellationToken);
        var byTrack = rows.ToLookup(row => row.TrackId);
        foreach (var (id, life) in changed)
        {
            life.Tasks = [.. byTrack[id].OrderBy(task => task.ItemCode, StringComparer.Ordinal).ThenBy(task => life.OrdinalOf(task.SubjectId)).ThenBy(task => task.Occurrence)];
            life.HasChanged = false;
        }
    }

    /// <summary>Does what the coordinator gets done on this day.</summary>
    public async Task DoAsync(TrackLife life, DateOnly day, CancellationToken cancellationToken)
    {
        foreach (var task in life.Tasks.Where(task => DoneOn(life, task, day) <= day && notBefore.GetValueOrDefault(task.Id) <= day).ToList())
        {
            var change = new TaskChange { TaskId = task.Id, Version = task.Version, Values = Evidence(life, task, day) };
            if (task.ItemCode is ParticipantClosed && life.ParticipantOf(task.SubjectId) is not null && announced.Add(task.Id))
            {
                // The draft says how she is closed, so that what it rests on opens.
                await tally.GiveAsync("utkast", tasks.SaveDraftAsync(life.Coordinator, change, cancellationToken));
                life.HasChanged = true;
                continue;
            }

            var done = await tally.GiveAsync(task.ItemCode, tasks.CompleteAsync(life.Coordinator, change, cancellationToken));
            life.HasChanged = true;
            life.DidSomethingSinceTheGate |= done.Accepted;
            if (!done.Accepted)
            {
                // What was refused waits for somebody else; she looks at it again in some days.
                notBefore[task.Id] = calendar.AddWorkingDays(day, DaysBetweenTries);
            }
        }
    }

    private DateOnly DoneOn(TrackLife life, OpenTask task, DateOnly day)
    {
        var opened = SwedishTime.DateOf(task.OpenedAt);
        var due = task.DueOn ?? calendar.AddWorkingDays(opened, 7);
        if (string.Equals(task.ItemCode, life.Track.Neglected, StringComparison.Ordinal) && !life.IsReleased && day < calendar.AddWorkingDays(due, LongestNeglect))
        {
            return DateOnly.MaxValue;
        }

        if (task.ItemCode.StartsWith("AVSL", StringComparison.Ordinal) && life.ParticipantOf(task.SubjectId) is { IsClosed: false })
        {
            return DateOnly.MaxValue;
        }

        // What rests on her steps is known when the last of them has ended.
        if (task.ItemCode is StepsCarriedOut && life.ParticipantOf(task.SubjectId)?.LastDay is { } lastDay && day <= lastDay)
        {
            return DateOnly.MaxValue;
        }

        int[] about = [life.Track.Number, life.OrdinalOf(task.SubjectId), task.Occurrence];
        var luck = chance.Of($"uppgift {task.ItemCode}", about);
        var span = Math.Max(0, due.DayNumber - opened.DayNumber);
        var done = luck < InTime ? opened.AddDays(Math.Max(span == 0 ? 0 : 1, span * chance.Between(40, 95, $"dag {task.ItemCode}", about) / 100))
            : luck < SomewhatLate || task.GateStrength is Hard ? calendar.AddWorkingDays(due, chance.Between(1, 6, $"sen {task.ItemCode}", about))
            : calendar.AddWorkingDays(due, chance.Between(7, 15, $"mycket sen {task.ItemCode}", about));

        // A coordinator sees to it that nothing holds the gates before the start when it comes near.
        if (task is { GateStrength: Hard, Gate: "G1" or "G2" } && calendar.AddWorkingDays(life.Track.Start, -NothingOpenBefore) is var latest && done > latest)
        {
            done = latest;
        }

        // Nobody can answer long before something is due.
        return due.DayNumber - day.DayNumber > NotEarlierThan ? DateOnly.MaxValue : done < opened ? opened : done;
    }

    private IReadOnlyDictionary<string, string> Evidence(TrackLife life, OpenTask task, DateOnly day)
    {
        var track = life.Track;
        var participant = life.ParticipantOf(task.SubjectId);
        if (participant is null && catalogue[task.ItemCode].Area is ChecklistArea.Coordination && task.ItemCode is not "GENO-07")
        {
            return new DemoEvidence(life.AsExample, track.Registered, track.Start, track.End, day).Of(task.ItemCode);
        }

        var around = new EvidenceSurroundings
        {
            Today = day,
            RegisteredOn = track.Registered,
            PlannedStart = participant is { Steps: [var first, ..] } ? first.From : track.Start,
            PlannedEnd = participant?.LastDay ?? track.End,
            ActiveCoordinators = 1,
            Calendar = calendar,
        };
        return participant is null
            ? Fitting(track, task.ItemCode, new Dictionary<string, string>(ExampleEvidence.For(task.ItemCode, around), StringComparer.Ordinal))
            : Adapted(task.ItemCode, participant, new Dictionary<string, string>(ExampleEvidence.ForParticipant(task.ItemCode, around), StringComparer.Ordinal), day);
    }

    /// <summary>The example has seventeen participants; in a smaller track fewer need support.</summary>
    private static Dictionary<string, string> Fitting(SimulatedTrack track, string itemCode, Dictionary<string, string> values)
    {
        foreach (var key in itemCode switch { "REKR-12" => new[] { "behoverStod", "medStod" }, "REKR-14" => ["medgivanden"], _ => [] })
        {
            values[key] = Math.Min(int.Parse(values[key], CultureInfo.InvariantCulture), track.Participants.Count / 2).ToString(CultureInfo.InvariantCulture);
        }

        return values;
    }

    /// <summary>What differs from participant to participant: how it ends, and when.</summary>
    private static Dictionary<string, string> Adapted(string itemCode, ParticipantLife participant, Dictionary<string, string> values, DateOnly day)
    {
        var outcome = participant.Plan.Outcome.Code();
        switch (itemCode)
        {
            case "GENO-18":
                values["utfall"] = participant.Plan.Outcome switch
                {
                    ClosureOutcome.Studies => "STUDIER",
                    ClosureOutcome.CompletedWithoutJob => "UTAN_ANSTALLNING",
                    _ => "ANSTALLNING",
                };
                values["anmalan"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            case "GENO-16" when participant.Plan.LeavesOn is { } left && left <= day:
                values["handelse"] = "AVHOPP";
                values["nastaSteg"] = "AF";
                values["ersattare"] = "NEJ";
                values["aterkopplat"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            case "GENO-17":
                var given = participant.Steps.Count(step => step.Type is not InterventionType.WorkPlacement && step.To <= day).ToString(CultureInfo.InvariantCulture);
                (values["insatser"], values["utfardade"], values["orsak"]) = (given, given, "Intyget skrivs när insatsen är slut.");
                break;
            case ParticipantClosed:
                values["utfall"] = outcome;
                break;
        }

        return values;
    }
}
