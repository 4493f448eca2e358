namespace Jobbspar.Workflows.Employers;

/// <summary>What a form says of a contact.</summary>
public sealed record ContactFormInput
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Organisation.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Its version as the author saw it.</summary>
    public int Version { get; init; }

    /// <summary><c>arbetsplats</c>.</summary>
    public Guid? WorkplaceId { get; init; }

    /// <summary><c>namn</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>roll</c>: code of <see cref="ContactRole"/>.</summary>
    public string? Role { get; init; }

    /// <summary><c>titel</c>.</summary>
    public string? Title { get; init; }

    /// <summary><c>epost</c>.</summary>
    public string? Email { get; init; }

    /// <summary><c>telefon</c>.</summary>
    public string? Phone { get; init; }

    /// <summary><c>slutar</c>.</summary>
    public DateOnly? ValidTo { get; init; }
}
