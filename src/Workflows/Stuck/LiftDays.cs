namespace Jobbspar.Workflows.Stuck;

/// <summary>When something late goes up the ladder, by reminder policies (DOMAIN 3.1).</summary>
/// <param name="ManagersOn">Local day on which it goes to the managers; null for never.</param>
/// <param name="SteeringGroupOn">Local day on which it goes to the steering group; null for never.</param>
public sealed record LiftDays(DateOnly? ManagersOn, DateOnly? SteeringGroupOn)
{
    /// <summary>Each at the earlier of two days.</summary>
    public LiftDays And(LiftDays other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Earlier(ManagersOn, other.ManagersOn), Earlier(SteeringGroupOn, other.SteeringGroupOn));
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;
}
