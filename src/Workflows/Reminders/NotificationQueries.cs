using Jobbspar.Workflows.Access;

namespace Jobbspar.Workflows.Reminders;

/// <summary>A user's own notifications.</summary>
public sealed class NotificationQueries
{
    /// <summary>How many are unread.</summary>
    public Task<int> CountUnreadAsync(Actor actor, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The latest 100, newest first.</summary>
    public Task<IReadOnlyList<NotificationRow>> ListAsync(Actor actor, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Marks all of the actor's notifications as read.</summary>
    public Task MarkReadAsync(Actor actor, CancellationToken cancellationToken) => throw new NotSupportedException();
}
