namespace Jobbspar.Workflows.Escalations;

/// <summary>Where an escalation begins (DOMAIN 6.2): four causes come to the steering group at once, whatever the hour; what the coordinator asks goes there too.</summary>
public static class StartingLevels
{
    /// <summary>True for a cause that waits neither for the lower levels nor for working hours.</summary>
    public static bool IsAtOnce(this EscalationCause cause) =>
        cause is EscalationCause.EmployerGone or EscalationCause.CriticalGap or EscalationCause.StartThreatened or EscalationCause.TooFewParticipants;

    /// <summary>The first level that is asked.</summary>
    public static EscalationLevel StartsAt(this EscalationCause cause) =>
        cause.IsAtOnce() || cause is EscalationCause.Question ? EscalationLevel.SteeringGroup : EscalationLevel.Coordinators;
}
