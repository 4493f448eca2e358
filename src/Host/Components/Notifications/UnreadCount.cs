using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Host.Components.Notifications;

/// <summary>How many notifications the signed-in user has not seen; shared by the navigation and the page that shows them.</summary>
public sealed class UnreadCount(NotificationQueries notifications)
{
    /// <summary>Raised when the number has changed.</summary>
    public event EventHandler? Changed;

    /// <summary>Latest number read.</summary>
    public int Number { get; private set; }

    /// <summary>Reads the number again.</summary>
    public async Task RefreshAsync(Actor actor, CancellationToken cancellationToken)
    {
        var number = await notifications.CountUnreadAsync(actor, cancellationToken);
        if (number != Number)
        {
            Number = number;
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }
}
