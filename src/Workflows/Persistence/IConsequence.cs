namespace Jobbspar.Workflows.Persistence;

/// <summary>
/// What follows from changes, within the transaction that makes them: after its work, before its commit. One that throws does not take the work with it:
/// what it did is undone, the fault is kept for administrators, and its sweep draws it again (ADR 57). Faults of the database are the transaction's own.
/// </summary>
internal interface IConsequence
{
    /// <summary>Which, as it is stored; at most 20 characters.</summary>
    string Name { get; }

    /// <summary>Draws the consequence. Runs only where something was changed that may have one.</summary>
    Task FollowAsync(UnitOfWork unit, ChangedSubjects changed, CancellationToken cancellationToken);

    /// <summary>Tracks that it would have looked at.</summary>
    Task<IReadOnlyCollection<Guid>> TracksAsync(UnitOfWork unit, ChangedSubjects changed, CancellationToken cancellationToken);
}
