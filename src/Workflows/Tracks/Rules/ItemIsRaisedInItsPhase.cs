using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks.Rules;

/// <summary>An event-created item is raised while the track is in the item's phase.</summary>
internal static class ItemIsRaisedInItsPhase
{
    public static Refusal? Check(string itemCode, bool isWaiting) =>
        isWaiting ? null : new() { Rule = nameof(ItemIsRaisedInItsPhase), Field = "punkt", Arguments = [itemCode] };
}
