namespace Jobbspar.Workflows.Participants;

/// <summary>A participant in a list, as far as the reader may see her.</summary>
public sealed record ParticipantRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number within the track.</summary>
    public required int Number { get; init; }

    /// <summary>Name, or her pseudonym where the reader may not see it.</summary>
    public required string Name { get; init; }

    /// <summary>True where <see cref="Name"/> is a pseudonym.</summary>
    public required bool IsPseudonym { get; init; }

    /// <summary>Status.</summary>
    public required ParticipantStatus Status { get; init; }

    /// <summary>From which local date.</summary>
    public required DateOnly StatusSince { get; init; }

    /// <summary>Her planned first day.</summary>
    public required DateOnly? PlannedStart { get; init; }

    /// <summary>Her planned last day.</summary>
    public required DateOnly? PlannedEnd { get; init; }

    /// <summary>Employer that she is meant for.</summary>
    public required string? EmployerName { get; init; }

    /// <summary>How many things gate P1 still asks for; null where it does not apply any more.</summary>
    public required int? MissingForAcceptance { get; init; }
}
