namespace Jobbspar.Workflows.Persistence;

/// <summary>A consequence that could not be drawn for a track, until its sweep has drawn it. Only added and settled, so that two transactions never meet in one row.</summary>
public sealed class ConsequenceFault
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which consequence, e.g. <c>glapp</c>.</summary>
    public required string Consequence { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Where in the program and what kind of fault, in one line without personal data; at most 300 characters.</summary>
    public required string Fault { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>UTC instant at which the consequence was drawn after all; null until then.</summary>
    public DateTimeOffset? SettledAt { get; set; }
}
