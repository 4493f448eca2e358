namespace Jobbspar.Workflows.Employers;

/// <summary>All that the page of an organisation shows.</summary>
public sealed record OrganisationPage
{
    /// <summary>The organisation.</summary>
    public required OrganisationRow Row { get; init; }

    /// <summary>Version, for changes.</summary>
    public required int Version { get; init; }

    /// <summary>Workplaces, by name.</summary>
    public required IReadOnlyList<Workplace> Workplaces { get; init; }

    /// <summary>Contacts, those who have left last.</summary>
    public required IReadOnlyList<Contact> Contacts { get; init; }

    /// <summary>Supervisors' periods, latest first.</summary>
    public required IReadOnlyList<Supervisor> Supervisors { get; init; }

    /// <summary>Names of actions that the actor may take here.</summary>
    public required IReadOnlySet<string> AllowedActions { get; init; }
}
