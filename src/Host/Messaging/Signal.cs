namespace Jobbspar.Host.Messaging;

/// <summary>Wakes a loop of this host before its pause is over. A hint only: what was missed is found at the next look.</summary>
public abstract class Signal : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);

    /// <summary>Wakes the loop, or lets it not fall asleep.</summary>
    public void Wake()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already, or about to be.
        }
    }

    /// <summary>Waits for <see cref="Wake"/>, or for the pause to end.</summary>
    public Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken) => bell.WaitAsync(pause, cancellationToken);

    /// <inheritdoc />
    public void Dispose()
    {
        bell.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>There are messages to relay.</summary>
public sealed class OutboxSignal : Signal;

/// <summary>There are e-mails to send.</summary>
public sealed class EmailSignal : Signal;
