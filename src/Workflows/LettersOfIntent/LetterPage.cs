using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>All that the page of an employer's letter of intent shows.</summary>
public sealed record LetterPage
{
    /// <summary>Head of the track.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>The employer's part.</summary>
    public required Guid PartId { get; init; }

    /// <summary>Its name.</summary>
    public required string EmployerName { get; init; }

    /// <summary>Versions, latest first.</summary>
    public required IReadOnlyList<LetterView> Versions { get; init; }

    /// <summary>Organisations that could be parties, by name; empty where the actor may not change the letter.</summary>
    public required IReadOnlyList<Organisation> Organisations { get; init; }
}
