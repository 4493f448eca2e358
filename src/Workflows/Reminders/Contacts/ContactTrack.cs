namespace Jobbspar.Workflows.Reminders.Contacts;

/// <summary>What a contact is told of one track.</summary>
/// <param name="Code">Public code.</param>
/// <param name="Coordinators">Addresses at work of those who answer her, the coordinator before substitutes.</param>
/// <param name="Duties">Tasks that concern no participant, by due date.</param>
/// <param name="OfParticipants">How many tasks concern a participant: what, would say something of a person.</param>
/// <param name="NearestOfParticipants">The first of their last days.</param>
public sealed record ContactTrack(string Code, IReadOnlyList<string> Coordinators, IReadOnlyList<ContactDuty> Duties, int OfParticipants, DateOnly? NearestOfParticipants);
