using Jobbspar.Workflows.Employers;

namespace Jobbspar.Host.RestApi.Employers;

/// <summary>One employer of a track. People, reasons and what was said are there only for those who may see contacts.</summary>
internal sealed record SingleEmployerAnswer
{
    /// <summary>As in the list.</summary>
    public required EmployerAnswer Employer { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Why it is paused or has withdrawn.</summary>
    public required string? StatusReason { get; init; }

    /// <summary>Local date since which the status holds.</summary>
    public required DateOnly? StatusChangedOn { get; init; }

    /// <summary>What can be changed.</summary>
    public required EmployerDetails Details { get; init; }

    /// <summary>Workplaces used in the track.</summary>
    public required IReadOnlyList<UsedWorkplaceAnswer> Workplaces { get; init; }

    /// <summary>Open workplaces of the employer that are not used.</summary>
    public required IReadOnlyList<Workplace> OtherWorkplaces { get; init; }

    /// <summary>Contacts that can be chosen.</summary>
    public required IReadOnlyList<Contact> Contacts { get; init; }

    /// <summary>Consultations of trade unions, latest first.</summary>
    public required IReadOnlyList<UnionConsulted> Consultations { get; init; }

    /// <summary>The latest contacts made.</summary>
    public required IReadOnlyList<ContactMade> LoggedContacts { get; init; }

    public static SingleEmployerAnswer Of(EmployerView view) => new()
    {
        Employer = EmployerAnswer.Of(view),
        TrackId = view.Part.TrackId,
        StatusReason = view.Part.StatusReason,
        StatusChangedOn = view.Part.StatusChangedOn,
        Details = EmployerDetails.Of(view.Part),
        Workplaces = [.. view.Workplaces.Select(UsedWorkplaceAnswer.Of)],
        OtherWorkplaces = view.OtherWorkplaces,
        Contacts = view.Contacts,
        Consultations = [.. view.Consultations.Select(UnionConsulted.Of)],
        LoggedContacts = [.. view.ContactLog.Select(ContactMade.Of)],
    };
}
