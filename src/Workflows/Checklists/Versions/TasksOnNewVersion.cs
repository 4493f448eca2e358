using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists.Versions;

/// <summary>
/// What becomes of finished tasks when what they build on gets a new version (DOMAIN 4.15, GENO-13): those whose evidence no longer holds are
/// reopened with a reason that names the version, in the transaction that fixes it. The gates that have opened stay open.
/// </summary>
/// <remarks>
/// Evidence holds as long as its rule does, by what the registers say now, and nothing that somebody confirmed by hand was said of something
/// else. What a register said and says no longer is not there. Where the registers say all of it, the form follows them; what was filled in by hand alone falls with what it directly builds on.
/// </remarks>
public sealed class TasksOnNewVersion(
    ChecklistCatalogue catalogue,
    EvidenceRules rules,
    EvidenceOfTrack evidence,
    EvidenceRegisters registers,
    ItemGraphs graphs,
    TaskReopening reopening,
    TrackSteps steps,
    WorkingDayCalendar calendar,
    TimeProvider clock)
{
    /// <summary>Those concerned hear of an adjustment within ten working days of it (GENO-13); what it reopens has the same time.</summary>
    private const int WorkingDays = 10;

    private const string AdjustmentIsTold = "GENO-13";

    private const string NoLines = "[]";

    /// <summary>Fields that only name the version: that they differ changes nothing of what was said.</summary>
    private static readonly string[] NamesOfTheVersion = ["status", "version", "godkandAv", "datum"];

    /// <summary>Follows a version that has been fixed; nothing happens to tasks that are open.</summary>
    /// <returns>The tasks that were reopened.</returns>
    internal async Task<IReadOnlyList<ChecklistItem>> FollowAsync(TrackInHand hand, NewVersion version, CancellationToken cancellationToken)
    {
        await hand.Db.SaveChangesAsync(cancellationToken);
        var reopened = new List<ChecklistItem>();
        var graph = await graphs.OfTrackAsync(hand.Db, hand.Track, cancellationToken);
        var all = await hand.Db.ChecklistItems.Where(row => row.TrackId == hand.Track.Id).ButEarlierTimes(hand.Db).ToListAsync(cancellationToken);
        var affected = new List<ChecklistItem>();
        foreach (var task in Concerned(version, graph, all).Where(IsDoneOnce))
        {
            var fate = await FateAsync(hand, task, version, affected.Exists(before => graph.BuildingDirectlyOn(before, all).Contains(task)), cancellationToken);
            if (fate is Fate.Holds)
            {
                continue;
            }

            if (fate is Fate.Falls)
            {
                await ReopenAsync(hand, task, version, cancellationToken);
                reopened.Add(task);
            }

            // What is filled in by hand further away was not said of the version.
            if (fate is not Fate.FollowsByName && version.Items.Contains(task.ItemCode, StringComparer.Ordinal))
            {
                affected.Add(task);
            }
        }

        if (version.IsAdjustment)
        {
            await steps.RaiseOnceAsync(hand, hand.Track.Id, AdjustmentIsTold, Reason(version), cancellationToken);
        }

        return reopened;
    }

    private static bool IsTold(NewVersion version, ChecklistItem task) => string.Equals(task.ItemCode, version.Told, StringComparison.Ordinal);

    private static string Reason(NewVersion version) => DomainTexts.ReopenedByVersion(version.Basis.Code(), version.Name);

    /// <summary>The items of the version itself first, then what builds on them, nearest first.</summary>
    private static List<ChecklistItem> Concerned(NewVersion version, ItemGraph graph, List<ChecklistItem> tasks)
    {
        var own = tasks.FindAll(task => (version.Items.Contains(task.ItemCode, StringComparer.Ordinal) || IsTold(version, task)) && (task.SubjectId == version.SubjectId || task.SubjectId == task.TrackId));
        return version.HasFollowers ? [.. own.Concat(own.SelectMany(task => graph.BuildingOn(task, tasks))).Distinct()] : own;
    }

    /// <summary>Standing duties and what an event raises each stand for their own time.</summary>
    private bool IsDoneOnce(ChecklistItem task) => task.Status is ChecklistStatus.Done && catalogue.Find(task.ItemCode) is { RecursEvery: null, IsRaisedByEvent: false };

    private async Task<Fate> FateAsync(TrackInHand hand, ChecklistItem task, NewVersion version, bool lostItsGround, CancellationToken cancellationToken)
    {
        if (IsTold(version, task))
        {
            return Fate.Falls;
        }

        var item = catalogue[task.ItemCode].Of(task.SubjectId == task.TrackId);
        var supplied = await registers.FindAsync(hand.Db, item, new EvidenceQuestion(item.Code, task.TrackId, task.SubjectId) { TaskId = task.Id }, cancellationToken);
        var said = EvidenceJson.Read(task.Evidence);
        var differing = supplied is null ? [] : supplied.Values.Where(pair => !Same(pair.Value, said.GetValueOrDefault(pair.Key))).Select(pair => pair.Key).ToList();
        var gone = (task.SuppliedKeys ?? []).Where(key => said.ContainsKey(key) && supplied?.Values.ContainsKey(key) is not true).ToList();
        var now = (supplied?.Over(said) ?? said).Where(pair => !gone.Contains(pair.Key, StringComparer.Ordinal)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var surroundings = await evidence.AroundAsync(hand.Db, hand.Track, task.SubjectId, SwedishTime.Today(clock), cancellationToken);
        var byHand = supplied is null || item.Fields.Any(field => field.IsRequired && !supplied.Values.ContainsKey(field.Key));
        if (rules.Check(item, new EvidenceValues(now), surroundings).Count > 0 || (byHand && (differing.Count > 0 || (supplied is null && lostItsGround))))
        {
            return Fate.Falls;
        }

        if (differing.Count == 0 && gone.Count == 0)
        {
            return Fate.Holds;
        }

        (task.Evidence, task.SuppliedKeys) = (EvidenceJson.Write(now), supplied?.Keys);
        Audit(hand, AuditAction.EvidenceFollowed, task, version);

        // The rules of the tasks that build on it read it from the database.
        await hand.Db.SaveChangesAsync(cancellationToken);
        return gone.Count == 0 && differing.TrueForAll(key => NamesOfTheVersion.Contains(key, StringComparer.Ordinal)) ? Fate.FollowsByName : Fate.Follows;
    }

    private async Task ReopenAsync(TrackInHand hand, ChecklistItem task, NewVersion version, CancellationToken cancellationToken)
    {
        var due = calendar.AddWorkingDays(SwedishTime.Today(clock), WorkingDays);
        task.DueOn = task.DueOn < due ? due : task.DueOn;
        await reopening.ReopenAsync(hand, task, Reason(version), cancellationToken);
        Audit(hand, AuditAction.TaskReopenedByVersion, task, version);
    }

    private void Audit(TrackInHand hand, string action, ChecklistItem task, NewVersion version) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTask(hand.Actor, action, task, clock.GetUtcNow(), ("basis", version.Basis.Code()), ("version", version.Name)));

    /// <summary>Lists are stored as JSON, which can be written in more than one way.</summary>
    private static bool Same(string now, string? before)
    {
        before ??= NoLines;
        if (string.Equals(now.Trim(), before.Trim(), StringComparison.Ordinal))
        {
            return true;
        }

        var values = new EvidenceValues(new Dictionary<string, string>(StringComparer.Ordinal) { [nameof(now)] = now, [nameof(before)] = before });
        return values.List(nameof(now)) is { Count: > 0 } lines && lines.SequenceEqual(values.List(nameof(before)), StringComparer.Ordinal);
    }

    /// <summary>What a new version makes of a finished task.</summary>
    private enum Fate
    {
        /// <summary>Nothing of it changes.</summary>
        Holds,

        /// <summary>Its form names the new version, and says the same as before.</summary>
        FollowsByName,

        /// <summary>Its form says what the registers say now.</summary>
        Follows,

        /// <summary>It is reopened.</summary>
        Falls,
    }
}
