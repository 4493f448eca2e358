namespace Jobbspar.Workflows.Checklists;

/// <summary>What is to be filled in to complete an item: fields in order.</summary>
public sealed record EvidenceForm
{
    /// <summary>Fields in order.</summary>
    public required IReadOnlyList<EvidenceField> Fields { get; init; }
}
