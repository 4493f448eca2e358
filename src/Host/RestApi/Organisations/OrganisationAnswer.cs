using Jobbspar.Workflows.Employers;

namespace Jobbspar.Host.RestApi.Organisations;

/// <summary>One organisation.</summary>
internal sealed record OrganisationAnswer
{
    /// <summary>As in the list; a sole trader's number is masked.</summary>
    public required OrganisationRow Organisation { get; init; }

    /// <summary>By name. The version of one is the <c>If-Match</c> of its change; so for those that follow.</summary>
    public required IReadOnlyList<Workplace> Workplaces { get; init; }

    /// <summary>Those who have left last.</summary>
    public required IReadOnlyList<Contact> Contacts { get; init; }

    /// <summary>Periods, latest first.</summary>
    public required IReadOnlyList<Supervisor> Supervisors { get; init; }

    public static OrganisationAnswer Of(OrganisationPage page) => new()
    {
        Organisation = page.Row,
        Workplaces = page.Workplaces,
        Contacts = page.Contacts,
        Supervisors = page.Supervisors,
    };
}
