namespace Jobbspar.Workflows.Persistence;

/// <summary>What follows from changes, within the transaction that makes them: after its work, before its commit.</summary>
internal interface IConsequence
{
    /// <summary>Draws the consequence. Runs only where something was changed that may have one.</summary>
    Task FollowAsync(UnitOfWork unit, ChangedSubjects changed, CancellationToken cancellationToken);
}
