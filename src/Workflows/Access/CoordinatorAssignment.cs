using System.Linq.Expressions;

namespace Jobbspar.Workflows.Access;

/// <summary>Makes a user the coordinator, or the substitute (ersättare), of a track during a dated period.</summary>
public sealed class CoordinatorAssignment
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>User.</summary>
    public required Guid UserId { get; init; }

    /// <summary>True for a substitute.</summary>
    public required bool IsSubstitute { get; init; }

    /// <summary>First local date of the assignment.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last local date; null = until further notice.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>True on the days of the assignment, the first and the last included.</summary>
    public bool IsActiveOn(DateOnly date) => ValidFrom <= date && (ValidTo is null || date <= ValidTo);

    /// <summary>The same condition, for one user, in a form that becomes SQL.</summary>
    public static Expression<Func<CoordinatorAssignment, bool>> ActiveFor(Guid userId, DateOnly today) =>
        assignment => assignment.UserId == userId && assignment.ValidFrom <= today && (assignment.ValidTo == null || today <= assignment.ValidTo);
}
