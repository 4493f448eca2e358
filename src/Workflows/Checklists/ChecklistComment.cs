namespace Jobbspar.Workflows.Checklists;

/// <summary>A comment on a task; append-only.</summary>
public sealed class ChecklistComment
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Task.</summary>
    public required Guid ChecklistItemId { get; init; }

    /// <summary>At most 2 000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>Author.</summary>
    public required Guid AuthorId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset WrittenAt { get; init; }
}
