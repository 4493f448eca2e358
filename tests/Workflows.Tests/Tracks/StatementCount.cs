using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>Counts the SQL statements that EF runs in the test's own flow of control, whatever runs beside it.</summary>
internal sealed class StatementCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<StatementCount?> Current = new();
    private static readonly StatementCount Listener = Listen();

    private int statements;

    public static async Task<int> OfAsync(Func<Task> work)
    {
        _ = Listener;
        var count = new StatementCount();
        Current.Value = count;
        await work();
        Current.Value = null;
        return count.statements;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is "Microsoft.EntityFrameworkCore")
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Current.Value is { } count && string.Equals(value.Key, RelationalEventId.CommandExecuting.Name, StringComparison.Ordinal))
        {
            Interlocked.Increment(ref count.statements);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static StatementCount Listen()
    {
        var listener = new StatementCount();
        DiagnosticListener.AllListeners.Subscribe(listener);
        return listener;
    }
}
