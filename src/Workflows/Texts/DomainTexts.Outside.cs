using System.Globalization;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Reminders.Contacts;
using Jobbspar.Workflows.Retention;

namespace Jobbspar.Workflows.Texts;

/// <summary>What is told: by notices, contacts of the parties by e-mail, and calendars.</summary>
public static partial class DomainTexts
{
    /// <summary>Notice to coordinators that a contact of a party gets no mail.</summary>
    internal static string ContactMailRefused => Find("Notice.ContactMailRefused");

    /// <summary>Notice to administrators that an authority's records of a track may go, and from when.</summary>
    internal static string RecordsMayGo(RecordsAuthority authority, DateOnly from) =>
        Format(Find("Notice.RecordsMayGo"), [Of(authority), from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);

    /// <summary>Subject, first and last sentence of an e-mail to a contact, in Swedish.</summary>
    internal static (string Subject, string Intro, string Footer) ContactEmail(IReadOnlyList<ContactTrack> tracks) =>
        (tracks.Count == 1 ? Sent("ContactEmail.Subject.One", tracks[0].Code) : Sent("ContactEmail.Subject.Many", tracks.Count), Sent("ContactEmail.Intro"), Sent("ContactEmail.Footer"));

    /// <summary>What it says of one track.</summary>
    internal static (string Heading, IReadOnlyList<string> Duties, string Answer) ContactEmail(ContactTrack track)
    {
        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        List<string> duties = [.. track.Duties.Select(duty => WithDay(ChecklistCatalogue.Shipped.Find(duty.ItemCode) is { } item ? $"{item.TitleIn(swedish).TrimEnd('.')} ({duty.ItemCode})" : duty.ItemCode, duty.DueOn))];
        if (track.OfParticipants > 0)
        {
            duties.Add(WithDay(track.OfParticipants == 1 ? Sent("ContactEmail.OfParticipants.One") : Sent("ContactEmail.OfParticipants.Many", track.OfParticipants), track.NearestOfParticipants));
        }

        return (Sent("ContactEmail.Track", track.Code), duties, track.Coordinators.Count == 0 ? Sent("ContactEmail.AnswerCoordinator") : Sent("ContactEmail.Answer", string.Join(", ", track.Coordinators)));
    }

    /// <summary>What a calendar shows of the duties of one track on one day, or of a meeting.</summary>
    internal static string CalendarEntry(DatedDuty duty) => duty.Kind switch
    {
        DatedKind.Decisions => Sent(duty.Count == 1 ? "Calendar.Decisions.One" : "Calendar.Decisions.Many", duty.TrackCode, duty.Count),
        DatedKind.SteeringMeeting => duty.Count == 0 ? Sent("Calendar.SteeringMeeting", duty.Group ?? "") : Sent("Calendar.SteeringMeeting.WithQuestions", duty.Group ?? "", duty.TrackCode),
        DatedKind.SyncMeeting => Sent("Calendar.SyncMeeting", duty.TrackCode),
        _ => Sent(duty.Count == 1 ? "Calendar.Entry.One" : "Calendar.Entry.Many", duty.TrackCode, duty.Count),
    };

    private static string WithDay(string what, DateOnly? day) =>
        day is { } last ? Sent("ContactEmail.Due", what, last.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("sv-SE"))) : what;
}
