using Jobbspar.Engine.Execution;

namespace Jobbspar.Workflows.Checklists;

/// <summary>A task's workflow waits at another bookmark from now on.</summary>
/// <param name="ItemCode">E.g. <c>PLAN-05</c>.</param>
/// <param name="SubjectId">The object that the task concerns.</param>
/// <param name="Occurrence">1, 2, 3 …</param>
/// <param name="BookmarkId">The new bookmark.</param>
/// <param name="IsOfTrack">True where it concerns the whole track, whatever the instance is called.</param>
public sealed record RebindChecklistItem(string ItemCode, Guid SubjectId, int Occurrence, Guid BookmarkId, bool IsOfTrack) : IEffect;
