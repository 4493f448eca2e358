namespace Jobbspar.Workflows.Access;

/// <summary>One row of the rights matrix: who may do what, to which objects, in which states.</summary>
/// <param name="Role">Holder.</param>
/// <param name="Action">What she may do.</param>
/// <param name="Reach">To which objects.</param>
/// <param name="Track">In which states of the track.</param>
/// <param name="Task">In which states of the task.</param>
public sealed record Right(
    Role Role,
    AccessAction Action,
    Reach Reach = Reach.Everything,
    TrackCondition Track = TrackCondition.Any,
    TaskCondition Task = TaskCondition.Any);
