namespace Jobbspar.Workflows.Employers;

/// <summary>What a form says of a supervisor.</summary>
public sealed record SupervisorFormInput
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Organisation.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Its version as the author saw it.</summary>
    public int Version { get; init; }

    /// <summary><c>kontakt</c>.</summary>
    public Guid? ContactId { get; init; }

    /// <summary><c>arbetsplats</c>.</summary>
    public Guid? WorkplaceId { get; init; }

    /// <summary><c>utbildad</c>.</summary>
    public bool IsTrained { get; init; }

    /// <summary><c>från</c>.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary><c>till</c>.</summary>
    public DateOnly? ValidTo { get; init; }
}
