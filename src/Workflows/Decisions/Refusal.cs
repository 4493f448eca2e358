namespace Jobbspar.Workflows.Decisions;

/// <summary>Why a command was not carried out. Its sentence is a resource text found by <see cref="Rule"/>.</summary>
public sealed record Refusal
{
    /// <summary>Name of the rule that refused, e.g. <c>PlannedEndIsAfterPlannedStart</c>: the type that holds the rule, and the key of its text. A rule that can be broken in several ways adds the way after a dot: <c>AgreementCoversTheTrack.End</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Field concerned, as the form and the import file name it (e.g. <c>planeratSlut</c>); null where it is no field.</summary>
    public string? Field { get; init; }

    /// <summary>What the sentence names, in its order ({0}, {1} …).</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
