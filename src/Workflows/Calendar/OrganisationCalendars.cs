namespace Jobbspar.Workflows.Calendar;

/// <summary>The calendar that each organisation counts by: its own where it has decided one, else the service's (DOMAIN 5.3). Follows what is decided as <see cref="WorkingDayCalendar"/> does.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public sealed class OrganisationCalendars(WorkingDayCalendar shared)
{
    private volatile IReadOnlyDictionary<Guid, WorkingDayCalendar> own = new Dictionary<Guid, WorkingDayCalendar>();

    /// <summary>True where some organisation has decided a calendar of its own.</summary>
    public bool AnyOwn => own.Count > 0;

    /// <summary>The service's calendar.</summary>
    public WorkingDayCalendar Shared => shared;

    /// <summary>The calendar of an organisation.</summary>
    public WorkingDayCalendar Of(Guid organisationId) => own.GetValueOrDefault(organisationId) ?? shared;

    /// <summary>Counts by what the book says from now on.</summary>
    public void Follow(CalendarBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        own = book.OfOrganisations();
    }
}
