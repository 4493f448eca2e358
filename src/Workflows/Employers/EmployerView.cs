namespace Jobbspar.Workflows.Employers;

/// <summary>An employer of a track as its page shows it. People and what was said are there only for those who may see contacts.</summary>
public sealed record EmployerView
{
    /// <summary>The part.</summary>
    public required TrackEmployer Part { get; init; }

    /// <summary>Name of the organisation.</summary>
    public required string Name { get; init; }

    /// <summary>Workplaces used in the track.</summary>
    public required IReadOnlyList<EmployerWorkplaceView> Workplaces { get; init; }

    /// <summary>Open workplaces of the employer that are not used.</summary>
    public required IReadOnlyList<Workplace> OtherWorkplaces { get; init; }

    /// <summary>Contacts that can be chosen today, and those chosen before.</summary>
    public required IReadOnlyList<Contact> Contacts { get; init; }

    /// <summary>Consultations, latest first.</summary>
    public required IReadOnlyList<UnionConsultation> Consultations { get; init; }

    /// <summary>Contacts made, latest first.</summary>
    public required IReadOnlyList<EmployerContact> ContactLog { get; init; }

    /// <summary>What stands and what is missing.</summary>
    public required EmployerEvidence Facts { get; init; }
}
