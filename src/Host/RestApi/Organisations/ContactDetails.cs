using Jobbspar.Workflows.Employers;

namespace Jobbspar.Host.RestApi.Organisations;

/// <summary>What is said of a person to turn to.</summary>
internal sealed record ContactDetails
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Code of <see cref="ContactRole"/>.</summary>
    public string? Role { get; init; }

    /// <summary>Workplace, where she belongs to one.</summary>
    public Guid? WorkplaceId { get; init; }

    /// <summary>Her title in words.</summary>
    public string? Title { get; init; }

    /// <summary>E-mail at work.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone at work.</summary>
    public string? Phone { get; init; }

    /// <summary>Last local date on which she is the one to turn to.</summary>
    public DateOnly? ValidTo { get; init; }

    public ContactFormInput ToForm(Guid organisationId, Guid? id = null, int version = 0) => new()
    {
        Id = id,
        OrganisationId = organisationId,
        Version = version,
        Name = Name,
        Role = Role,
        WorkplaceId = WorkplaceId,
        Title = Title,
        Email = Email,
        Phone = Phone,
        ValidTo = ValidTo,
    };
}
