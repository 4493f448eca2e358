namespace Jobbspar.Workflows.Tracks;

/// <summary>An employer as a form or an import file names it.</summary>
public sealed record NewTrackEmployer
{
    /// <summary><c>namn</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>orgnr</c>.</summary>
    public string? OrganisationNumber { get; init; }

    /// <summary>The organisation itself, where a track passes its employers on: a sole trader is known by neither name nor number. Never read from a form or a file.</summary>
    internal Guid? OrganisationId { get; init; }

    /// <summary><c>lediga</c>: number to be recruited; null while unknown.</summary>
    public int? VacanciesEstimated { get; init; }

    /// <summary><c>behov</c>: what the employer needs.</summary>
    public string? Need { get; init; }
}
