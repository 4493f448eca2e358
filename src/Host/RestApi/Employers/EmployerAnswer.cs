using Jobbspar.Workflows.Employers;

namespace Jobbspar.Host.RestApi.Employers;

/// <summary>An employer of a track.</summary>
internal sealed record EmployerAnswer
{
    /// <summary>Key of its part in the track.</summary>
    public required Guid Id { get; init; }

    /// <summary>Key of the organisation.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Status.</summary>
    public required TrackEmployerStatus Status { get; init; }

    /// <summary>Number to be recruited.</summary>
    public required int VacanciesEstimated { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly? VacanciesFrom { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly? VacanciesTo { get; init; }

    /// <summary>What it needs.</summary>
    public required string? Need { get; init; }

    /// <summary>Workplaces used in the track.</summary>
    public required int Workplaces { get; init; }

    /// <summary>The <c>If-Match</c> of its change.</summary>
    public required int Version { get; init; }

    public static EmployerAnswer Of(EmployerView view) => new()
    {
        Id = view.Part.Id,
        OrganisationId = view.Part.OrganisationId,
        Name = view.Name,
        Status = view.Part.Status,
        VacanciesEstimated = view.Part.VacanciesEstimated,
        VacanciesFrom = view.Part.VacanciesFrom,
        VacanciesTo = view.Part.VacanciesTo,
        Need = view.Part.Need,
        Workplaces = view.Workplaces.Count,
        Version = view.Part.Version,
    };
}
