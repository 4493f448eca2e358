using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Gates;

/// <summary>
/// What a track's gate asks of its participants (DOMAIN 3.8). G2: one of them is ready to start. G3: each is closed, or past her own last
/// day with her interventions accounted for. G4: each is closed, with what her outcome rests on. Counted, not named: sixty lines say no more than one.
/// </summary>
internal static class ParticipantsAtGate
{
    private const string Closure = "AVSL-01";

    /// <summary>Items that some participants lack: code, how many, and why, as a key of <c>GateReason</c>.</summary>
    /// <param name="gate"><c>G1</c>…<c>G4</c>.</param>
    /// <param name="track">Track.</param>
    /// <param name="tasks">Tasks by participant.</param>
    /// <param name="plans">Their own dates, by participant.</param>
    /// <param name="today">Local date.</param>
    public static IEnumerable<(string ItemCode, int Count, string Reason)> Missing(
        string gate,
        Track track,
        ILookup<Guid, ChecklistItem> tasks,
        IReadOnlyDictionary<Guid, IndividualPlan> plans,
        DateOnly today) => gate switch
    {
        "G2" when tasks.Count > 0 => tasks.Any(IsReady) ? [] : [("REKR-09", tasks.Count, "NobodyReady")],
        "G3" =>
        [
            .. Counted(tasks.Where(own => !IsClosed(own) && (plans.GetValueOrDefault(own.Key)?.End ?? track.PlannedEnd) >= today), _ => [Closure], "StillUnderway"),
            .. Counted(tasks.Where(own => !IsClosed(own)), own => Held(own, "G3", today), "ParticipantsNotDone"),
        ],
        "G4" =>
        [
            .. Counted(tasks.Where(own => !IsClosed(own)), _ => [Closure], "ParticipantsNotDone"),
            .. Counted(tasks.Where(IsClosed), own => Held(own, "G4", today), "ParticipantsNotDone"),
        ],
        _ => [],
    };

    /// <summary>The dates that a gate goes by: nothing is read for those that ask for no last day.</summary>
    public static async Task<IReadOnlyDictionary<Guid, IndividualPlan>> PlansAsync(JobbsparDbContext db, Guid trackId, string gate, CancellationToken cancellationToken) =>
        gate is "G3" ? await IndividualPlan.ReadAsync(db, trackId, cancellationToken) : new Dictionary<Guid, IndividualPlan>();

    private static IEnumerable<(string ItemCode, int Count, string Reason)> Counted(
        IEnumerable<IGrouping<Guid, ChecklistItem>> participants,
        Func<IGrouping<Guid, ChecklistItem>, IEnumerable<string>> items,
        string reason) =>
        participants.SelectMany(items).CountBy(code => code, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value, reason));

    private static bool IsReady(IGrouping<Guid, ChecklistItem> own) => IsDone(own, "REKR-08") && IsDone(own, "REKR-09");

    private static bool IsClosed(IGrouping<Guid, ChecklistItem> own) => IsDone(own, Closure);

    private static bool IsDone(IGrouping<Guid, ChecklistItem> own, string item) =>
        own.Where(task => string.Equals(task.ItemCode, item, StringComparison.Ordinal)).MaxBy(task => task.Occurrence)?.Status is ChecklistStatus.Done;

    /// <summary>Items that hold the gate for one participant: open ones, and of a standing duty only a late one.</summary>
    private static IEnumerable<string> Held(IGrouping<Guid, ChecklistItem> own, string gate, DateOnly today) => own
        .Where(task => string.Equals(task.Gate, gate, StringComparison.Ordinal) && task is { GateStrength: "H" or "W", IsOpen: true } && !string.Equals(task.ItemCode, Closure, StringComparison.Ordinal))
        .Where(task => ChecklistCatalogue.Shipped.Find(task.ItemCode)?.RecursEvery is null || task.DueOn < today)
        .Select(task => task.ItemCode)
        .Distinct(StringComparer.Ordinal);
}
