using Jobbspar.Workflows.Closure;

namespace Jobbspar.Host.RestApi.Closure;

/// <summary>What is said in the evaluation of a track: read, changed and sent back whole.</summary>
internal sealed record EvaluationDetails
{
    /// <summary>Local date.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>Functions and parties that took part.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Answers by question; they name nobody.</summary>
    public IReadOnlyDictionary<EvaluationQuestion, string> Answers { get; init; } = new Dictionary<EvaluationQuestion, string>();

    public EvaluationContent ToContent(int version) => new() { HeldOn = HeldOn, TookPart = Parties, Answers = Answers, Version = version };
}
