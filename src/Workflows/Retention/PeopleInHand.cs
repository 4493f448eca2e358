using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Retention;

/// <summary>The participants whose records are gone through, with the tasks that are about them.</summary>
/// <param name="Db">Rows, in the caller's transaction.</param>
/// <param name="TrackId">Their track.</param>
/// <param name="People">Their ids.</param>
/// <param name="Tasks">Tasks of theirs: those whose subject they are, and those of their obstacles and transitions.</param>
internal sealed record PeopleInHand(JobbsparDbContext Db, Guid TrackId, IReadOnlyList<Guid> People, IReadOnlyList<Guid> Tasks)
{
    /// <summary>The same, where each is a key that may be missing.</summary>
    public IReadOnlyList<Guid?> PeopleOrNone { get; } = [.. People.Select(id => (Guid?)id)];

    /// <summary>The same of the tasks.</summary>
    public IReadOnlyList<Guid?> TasksOrNone { get; } = [.. Tasks.Select(id => (Guid?)id)];
}
