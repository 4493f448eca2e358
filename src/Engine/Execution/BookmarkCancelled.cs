namespace Jobbspar.Engine.Execution;

/// <summary>
/// A place to wait that an activity of the caller's own made is gone, because the activity was cancelled from outside: by a race that
/// another path won, or with its instance. What the caller keeps for it can never resume anything any more.
/// </summary>
/// <param name="BookmarkId">Bookmark.</param>
/// <param name="Kind">What it waited for.</param>
public sealed record BookmarkCancelled(Guid BookmarkId, string Kind) : IEffect;
