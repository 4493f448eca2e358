namespace Jobbspar.Engine.Execution;

/// <summary>The outcomes of one completion: nearly always one.</summary>
internal readonly struct OutcomeSet
{
    private readonly string? single;
    private readonly string[]? several;

    public OutcomeSet(string outcome) => single = outcome;

    public OutcomeSet(string[] outcomes) => several = outcomes;

    public static OutcomeSet Done { get; } = new("Done");

    /// <summary>No outcome: the activity was cancelled, and nothing follows on it.</summary>
    public static OutcomeSet None { get; } = new(Array.Empty<string>());

    public bool IsNone => several is [];

    public string First => single ?? (several is [var first, ..] ? first : "Done");

    public bool Contains(string port)
    {
        if (several is null)
        {
            return string.Equals(single ?? "Done", port, StringComparison.Ordinal);
        }

        foreach (var outcome in several)
        {
            if (string.Equals(outcome, port, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => several is null ? single ?? "Done" : string.Join(", ", several);

    public string[] ToArray() => several ?? [First];
}
