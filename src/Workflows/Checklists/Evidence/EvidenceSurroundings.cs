using System.Collections.Frozen;
using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>What an evidence rule may look at beside the form: the track's dates, today, and what was shown before.</summary>
public sealed record EvidenceSurroundings
{
    /// <summary>Today's local date.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>T0.</summary>
    public required DateOnly RegisteredOn { get; init; }

    /// <summary>GS.</summary>
    public required DateOnly PlannedStart { get; init; }

    /// <summary>GE.</summary>
    public required DateOnly PlannedEnd { get; init; }

    /// <summary>How many coordinators, substitutes not counted, the track has today.</summary>
    public required int ActiveCoordinators { get; init; }

    /// <summary>Counts working days.</summary>
    public required WorkingDayCalendar Calendar { get; init; }

    /// <summary>Evidence of the track's finished tasks by item code: per subject, its latest occurrence. Items never finished are absent.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<EvidenceValues>> Finished { get; init; } = FrozenDictionary<string, IReadOnlyList<EvidenceValues>>.Empty;

    /// <summary>Evidence of the finished tasks of the same employer or participant by item code, latest occurrence; for a task of the track, those of the track.</summary>
    public IReadOnlyDictionary<string, EvidenceValues> Here { get; init; } = FrozenDictionary<string, EvidenceValues>.Empty;

    /// <summary>Codes of the items that are still open for the same employer or participant.</summary>
    public IReadOnlySet<string> OpenHere { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Evidence of an item's finished task for the same employer or participant; null where there is none.</summary>
    public EvidenceValues? FinishedHere(string itemCode) => Here.GetValueOrDefault(itemCode);

    /// <summary>Evidence of an item's finished tasks; empty where there is none.</summary>
    public IReadOnlyList<EvidenceValues> FinishedOf(string itemCode) => Finished.GetValueOrDefault(itemCode) ?? [];
}
