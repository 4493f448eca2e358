namespace Jobbspar.Workflows.Steering.Groups;

/// <summary>A member as shown.</summary>
/// <param name="UserId">User.</param>
/// <param name="Name">Her name.</param>
/// <param name="Function">What she stands for.</param>
/// <param name="IsSubstitute">True for a substitute.</param>
/// <param name="ValidFrom">First local date; null = from before groups were kept.</param>
/// <param name="ValidTo">Last local date; null = until further notice.</param>
/// <param name="HasRole">False where her role was taken from her: then she sees nothing, and is told nothing.</param>
public sealed record SteeringGroupMemberRow(Guid UserId, string Name, string Function, bool IsSubstitute, DateOnly? ValidFrom, DateOnly? ValidTo, bool HasRole);
