using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Reminders.Contacts.Rules;

/// <summary>Who is reminded of a track is a contact, still there, of an organisation that has a part in it.</summary>
internal static class RemindedContactIsOfTheTrack
{
    public static Refusal? Check(bool isOfTrack) => isOfTrack ? null : new() { Rule = nameof(RemindedContactIsOfTheTrack), Field = "kontakt" };
}
