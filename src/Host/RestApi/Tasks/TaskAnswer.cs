using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.ForAll;

namespace Jobbspar.Host.RestApi.Tasks;

/// <summary>One task.</summary>
internal sealed record TaskAnswer
{
    /// <summary>As in the list.</summary>
    public required TaskRow Task { get; init; }

    /// <summary>The item's full text, Swedish.</summary>
    public required string Text { get; init; }

    /// <summary>Why it exists, Swedish.</summary>
    public required string Why { get; init; }

    /// <summary>Who answers for it, Swedish.</summary>
    public required string Responsible { get; init; }

    /// <summary>What is to be filled in.</summary>
    public required IReadOnlyList<TaskField> Fields { get; init; }

    /// <summary>What is filled in, field key to value as text.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>What a register says of the fields; those are not typed. Null where none does.</summary>
    public required IReadOnlyDictionary<string, string>? Supplied { get; init; }

    /// <summary>Whom a task that is one for all participants still waits for: ids and numbers within the track, and names for those who may see them. Null for others.</summary>
    public required GroupOfTask? Group { get; init; }

    /// <summary>Why it is waived, not applicable or sent back.</summary>
    public required string? Reason { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<CommentRow> Comments { get; init; }

    /// <summary>What the user may do here.</summary>
    public required IReadOnlyList<string> AllowedActions { get; init; }

    public static TaskAnswer Of(TaskPage page) => new()
    {
        Task = page.Row,
        Text = page.Text,
        Why = page.Why,
        Responsible = page.Responsible,
        Fields = [.. page.Form.Fields.Select(TaskField.Of)],
        Values = page.Values,
        Supplied = page.Supplied?.Values,
        Group = page.Group,
        Reason = page.Reason,
        Comments = page.Comments,
        AllowedActions = [.. page.AllowedActions.Order(StringComparer.Ordinal)],
    };
}
