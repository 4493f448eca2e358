using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Employers;

/// <summary>What an employer's part says of need, people and conditions: read, changed and sent back whole. Nothing of what is sent is checked yet.</summary>
public sealed record EmployerDetails
{
    /// <summary>Contact to turn to.</summary>
    public Guid? MainContactId { get; init; }

    /// <summary>Contact in management who gives the track priority.</summary>
    public Guid? ManagementSponsorId { get; init; }

    /// <summary>Number to be recruited.</summary>
    public int? VacanciesEstimated { get; init; }

    /// <summary>Local date.</summary>
    public DateOnly? VacanciesFrom { get; init; }

    /// <summary>Local date.</summary>
    public DateOnly? VacanciesTo { get; init; }

    /// <summary>Code of <see cref="EmploymentForm"/>.</summary>
    public string? ExpectedForm { get; init; }

    /// <summary>True where the need comes back.</summary>
    public bool NeedRecurs { get; init; }

    /// <summary>What it needs, in its own words.</summary>
    public string? Need { get; init; }

    /// <summary>Local date.</summary>
    public DateOnly? NeedMappedOn { get; init; }

    /// <summary>Contact who confirmed the need.</summary>
    public Guid? NeedConfirmedById { get; init; }

    /// <summary>Local date of that.</summary>
    public DateOnly? NeedConfirmedOn { get; init; }

    /// <summary>What the work consists of.</summary>
    public string? WorkTasks { get; init; }

    /// <summary>Code of <see cref="Employers.JobRedesign"/>.</summary>
    public string? JobRedesign { get; init; }

    /// <summary>What came of it.</summary>
    public string? JobRedesignNote { get; init; }

    /// <summary>Collective agreement.</summary>
    public string? CollectiveAgreement { get; init; }

    /// <summary>As it is stored.</summary>
    public static EmployerDetails Of(TrackEmployer part) => new()
    {
        MainContactId = part.MainContactId,
        ManagementSponsorId = part.ManagementSponsorId,
        VacanciesEstimated = part.VacanciesEstimated,
        VacanciesFrom = part.VacanciesFrom,
        VacanciesTo = part.VacanciesTo,
        ExpectedForm = part.ExpectedForm.Code(),
        NeedRecurs = part.NeedRecurs,
        Need = part.Need,
        NeedMappedOn = part.NeedMappedOn,
        NeedConfirmedById = part.NeedConfirmedById,
        NeedConfirmedOn = part.NeedConfirmedOn,
        WorkTasks = part.WorkTasks,
        JobRedesign = part.JobRedesign.Code(),
        JobRedesignNote = part.JobRedesignNote,
        CollectiveAgreement = part.CollectiveAgreement,
    };
}
