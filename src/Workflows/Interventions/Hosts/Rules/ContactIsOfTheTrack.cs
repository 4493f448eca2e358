using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Hosts.Rules;

/// <summary>Who answers for a step is a contact, still there, of an organisation that has a part in the track.</summary>
internal static class ContactIsOfTheTrack
{
    public static Refusal? Check(bool isOfTrack) => isOfTrack ? null : new() { Rule = nameof(ContactIsOfTheTrack), Field = "ansvarig" };
}
