using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Checklists;

/// <summary>A task that a command holds, with its track.</summary>
internal sealed record TaskInHand
{
    public required TrackInHand Track { get; init; }

    public required ChecklistItem Item { get; init; }

    /// <summary>The gate after which the task stays as it is: the one it holds, else the one that ends its phase.</summary>
    public string Gate => Item.Gate ?? PhaseGate.Of(Item.Phase).Code;

    public bool GateHasOpened => Track.HasOpened(Gate);

    public AccessScope Scope => AccessScope.OfTask(Track.Track.Status, Track.IsAssigned, Item.Status, Item.GateStrength, GateHasOpened) with { OutlivesTrack = OutlivesTrack };

    /// <summary>True where the task is followed up after its track was closed.</summary>
    public bool OutlivesTrack => ChecklistCatalogue.Shipped.Find(Item.ItemCode)?.OutlivesTrack == true;
}
