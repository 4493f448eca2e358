namespace Jobbspar.Workflows.Persistence;

/// <summary>
/// What becomes of tasks when registers change, within the transaction that changes them and before its consequences are drawn: due dates move, and what all have is
/// done (docs/adr/0112). It belongs to the work: where it fails, the work is not kept either.
/// </summary>
internal interface ITasksFollow
{
    /// <summary>Lets the tasks of the tracks concerned follow what was saved.</summary>
    Task FollowAsync(UnitOfWork unit, ChangedSubjects changed, CancellationToken cancellationToken);
}
