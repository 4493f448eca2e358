namespace Jobbspar.Workflows.Access;

/// <summary>How a user stands to a track on a day; what the reach of her rights depends on.</summary>
/// <param name="IsAssigned">She is its coordinator or substitute.</param>
/// <param name="IsSteering">She is in the steering group that answers for it.</param>
/// <param name="IsNamed">She is named as recipient of its questions at a level of the ladder beside the group.</param>
public sealed record Standing(bool IsAssigned, bool IsSteering, bool IsNamed)
{
    /// <summary>No relation at all; also the system's, which needs none.</summary>
    public static Standing None { get; } = new(IsAssigned: false, IsSteering: false, IsNamed: false);

    /// <summary>Of whoever may decide something, whichever tracks it is: for lists that are narrowed to hers afterwards.</summary>
    public static Standing Deciding { get; } = None with { IsSteering = true };

    /// <summary>Of a coordinator.</summary>
    public static Standing Assigned { get; } = None with { IsAssigned = true };
}
