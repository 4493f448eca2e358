namespace Jobbspar.Workflows.Closure;

/// <summary>An answer of the evaluation.</summary>
public sealed class EvaluationAnswer
{
    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Question.</summary>
    public required EvaluationQuestion Question { get; init; }

    /// <summary>Answer, at most 2 000 characters; names nobody.</summary>
    public required string Answer { get; set; }
}
