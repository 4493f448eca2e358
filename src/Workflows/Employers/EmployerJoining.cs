namespace Jobbspar.Workflows.Employers;

/// <summary>An employer that joins a running track: one of the register, or a new one.</summary>
public sealed record EmployerJoining
{
    /// <summary><c>organisation</c>: chosen from the register; null for a new one.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary><c>namn</c> of a new one.</summary>
    public string? Name { get; init; }

    /// <summary><c>orgnr</c> of a new one.</summary>
    public string? OrganisationNumber { get; init; }

    /// <summary><c>lediga</c>; null while unknown.</summary>
    public int? VacanciesEstimated { get; init; }

    /// <summary><c>behov</c>.</summary>
    public string? Need { get; init; }
}
