using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Judges whether an avstämning reached everybody: every absent party has a contact within five working days (GENO-12).</summary>
public static class SyncMeetingCompleteness
{
    /// <summary>Working days after the meeting within which an absent party is contacted.</summary>
    public const int ContactWithin = 5;

    /// <summary>Last local date on which a contact still counts.</summary>
    public static DateOnly ContactBy(DateOnly heldOn, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.AddWorkingDays(heldOn, ContactWithin);
    }

    /// <summary>True when the meeting was held and no absent party was left without a contact in time.</summary>
    public static bool IsComplete(DateOnly? heldOn, IEnumerable<SyncMeetingParty> parties, WorkingDayCalendar calendar) =>
        heldOn is { } held && ContactBy(held, calendar) is var by && parties.All(party => party.WasPresent is true || party.ContactedOn <= by);
}
