namespace Jobbspar.Workflows.Closure;

/// <summary>What is filled in about the evaluation of a track.</summary>
public sealed record EvaluationContent
{
    /// <summary><c>holls</c>: local date.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary><c>deltog</c>: functions and parties, each at most 120 characters.</summary>
    public IReadOnlyList<string> TookPart { get; init; } = [];

    /// <summary>Answers by question; at most 2 000 characters each.</summary>
    public IReadOnlyDictionary<EvaluationQuestion, string> Answers { get; init; } = new Dictionary<EvaluationQuestion, string>();

    /// <summary>Version that was shown; 0 where there was none.</summary>
    public int Version { get; init; }
}
