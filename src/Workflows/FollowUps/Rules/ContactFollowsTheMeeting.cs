using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>An absent party is contacted on the day of the meeting or later.</summary>
internal static class ContactFollowsTheMeeting
{
    public static Refusal? Check(DateOnly? heldOn, DateOnly? contactedOn) =>
        heldOn is null || contactedOn < heldOn ? new() { Rule = nameof(ContactFollowsTheMeeting), Field = "kontaktad" } : null;
}
