using Jobbspar.Host.Accounts;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Host.Components.Connection;

/// <summary>
/// Sends one command at a time from a page and remembers how it went, so that the page can say it.
/// A command that is safe to repeat goes on by itself when the database comes back.
/// </summary>
/// <param name="changed">Draws the page again.</param>
public sealed class Submission(Action changed) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();

    /// <summary>True while a command is under way, also while it waits for the database.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>True while the database cannot be reached.</summary>
    public bool StorageIsDown { get; private set; }

    /// <summary>True when the waiting command will be sent again by itself.</summary>
    public bool GoesOnByItself { get; private set; }

    /// <summary>True when the last command was denied.</summary>
    public bool IsDenied { get; private set; }

    /// <summary>Why the last command was not carried out.</summary>
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>What the last answer said of a field; null where nothing.</summary>
    public string? ErrorOf(string field) =>
        Refusals.FirstOrDefault(refusal => string.Equals(refusal.Field, field, StringComparison.Ordinal)) is { } refusal ? DomainTexts.Refusal(refusal) : null;

    /// <summary>Sends a command that the server accepts only once, so that sending it twice does no harm.</summary>
    /// <returns>The answer; null when there was none: denied, or another command is under way.</returns>
    public Task<Decision<T>?> RunAsync<T>(Func<CancellationToken, Task<Decision<T>>> command) => RunAsync(command, mayRepeat: true);

    /// <summary>Sends a command that could take effect twice; when the database is down, the user decides when to try again.</summary>
    /// <returns>The answer; null when there was none.</returns>
    public Task<Decision<T>?> RunOnceAsync<T>(Func<CancellationToken, Task<Decision<T>>> command) => RunAsync(command, mayRepeat: false);

    /// <summary>Shows faults that the page found itself, before anything was sent.</summary>
    public void Refuse(IReadOnlyList<Refusal> refusals)
    {
        Refusals = refusals;
        changed();
    }

    /// <summary>Forgets the last answer.</summary>
    public void Clear()
    {
        Refusals = [];
        IsDenied = false;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private async Task<Decision<T>?> RunAsync<T>(Func<CancellationToken, Task<Decision<T>>> command, bool mayRepeat)
    {
        if (IsBusy)
        {
            return null;
        }

        Clear();
        IsBusy = true;
        var token = leaving.Token;
        try
        {
            while (true)
            {
                try
                {
                    var decision = await command(token);
                    Refusals = decision.Refusals;
                    StorageIsDown = false;
                    return decision;
                }
                catch (AccessDeniedException)
                {
                    IsDenied = true;
                    StorageIsDown = false;
                    return null;
                }
                catch (Exception fault) when (DatabaseFault.IsPassing(fault))
                {
                    StorageIsDown = true;
                    GoesOnByItself = mayRepeat;
                    changed();
                    if (!mayRepeat)
                    {
                        return null;
                    }

                    await Task.Delay(StoragePause.Length, token);
                }
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            IsBusy = false;
        }
    }
}
