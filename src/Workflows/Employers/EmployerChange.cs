namespace Jobbspar.Workflows.Employers;

/// <summary>What a form says of an employer's part in a track. Nothing is checked yet.</summary>
public sealed record EmployerChange
{
    /// <summary>The part.</summary>
    public required Guid PartId { get; init; }

    /// <summary>Its version as the author saw it.</summary>
    public required int Version { get; init; }

    /// <summary><c>huvudkontakt</c>.</summary>
    public Guid? MainContactId { get; init; }

    /// <summary><c>sponsor</c>.</summary>
    public Guid? ManagementSponsorId { get; init; }

    /// <summary><c>lediga</c>.</summary>
    public int? VacanciesEstimated { get; init; }

    /// <summary><c>rekryterarFrån</c>.</summary>
    public DateOnly? VacanciesFrom { get; init; }

    /// <summary><c>rekryterarTill</c>.</summary>
    public DateOnly? VacanciesTo { get; init; }

    /// <summary><c>anställningsform</c>: code of <see cref="EmploymentForm"/>.</summary>
    public string? ExpectedForm { get; init; }

    /// <summary><c>återkommande</c>.</summary>
    public bool NeedRecurs { get; init; }

    /// <summary><c>behov</c>.</summary>
    public string? Need { get; init; }

    /// <summary><c>behovKartlagt</c>.</summary>
    public DateOnly? NeedMappedOn { get; init; }

    /// <summary><c>behovBekräftatAv</c>.</summary>
    public Guid? NeedConfirmedById { get; init; }

    /// <summary><c>behovBekräftat</c>.</summary>
    public DateOnly? NeedConfirmedOn { get; init; }

    /// <summary><c>arbetsuppgifter</c>.</summary>
    public string? WorkTasks { get; init; }

    /// <summary><c>arbetssätt</c>: code of <see cref="Employers.JobRedesign"/>.</summary>
    public string? JobRedesign { get; init; }

    /// <summary><c>arbetssättAnteckning</c>.</summary>
    public string? JobRedesignNote { get; init; }

    /// <summary><c>kollektivavtal</c>.</summary>
    public string? CollectiveAgreement { get; init; }
}
