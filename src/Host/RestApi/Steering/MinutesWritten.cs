namespace Jobbspar.Host.RestApi.Steering;

/// <summary>Minutes of a meeting beside its decisions.</summary>
internal sealed record MinutesWritten
{
    /// <summary>Functions and names of those present: staff only.</summary>
    public required IReadOnlyList<string> PresentPeople { get; init; }

    /// <summary>Anything else.</summary>
    public string? Notes { get; init; }
}
