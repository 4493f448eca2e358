using Jobbspar.Workflows.Employers;

namespace Jobbspar.Host.RestApi.Organisations;

/// <summary>What is said of a supervisor's period. Contact and workplace stay as they were once given.</summary>
internal sealed record SupervisorDetails
{
    /// <summary>Contact.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>Workplace.</summary>
    public Guid? WorkplaceId { get; init; }

    /// <summary>True where she has had training for supervisors.</summary>
    public bool IsTrained { get; init; }

    /// <summary>First local date.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last local date.</summary>
    public DateOnly? ValidTo { get; init; }

    public SupervisorFormInput ToForm(Guid organisationId, Guid? id = null, int version = 0) => new()
    {
        Id = id,
        OrganisationId = organisationId,
        Version = version,
        ContactId = ContactId,
        WorkplaceId = WorkplaceId,
        IsTrained = IsTrained,
        ValidFrom = ValidFrom,
        ValidTo = ValidTo,
    };
}
