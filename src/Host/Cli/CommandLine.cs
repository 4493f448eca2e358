using System.CommandLine;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Host.Cli;

/// <summary>The program <c>jobbspar</c>. Whatever goes wrong is told in one line on stderr, with an exit code that is not 0.</summary>
public static class CommandLine
{
    /// <summary>Something was wrong with what was asked, or could not be done.</summary>
    public const int Failure = 1;

    /// <summary>
    /// How long a command that is told to stop (SIGTERM, Ctrl+C) may take to end by itself; longer than a host's own
    /// shutdown, which lets requests, jobs and consumers finish. The parser's own time, two seconds, would cut them off.
    /// </summary>
    public static readonly TimeSpan LongestEnding = TimeSpan.FromSeconds(60);

    /// <summary>Carries out one command line.</summary>
    /// <returns>Exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var root = Root(output, errors);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await errors.WriteLineAsync($"jobbspar: {string.Join(" ", parsed.Errors.Select(error => error.Message.ReplaceLineEndings(" ")))} See --help.");
            return Failure;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = LongestEnding, Output = output, Error = errors }, cancellationToken);
        }
        catch (Exception fault) when (IsForTheReader(fault))
        {
            await errors.WriteLineAsync($"jobbspar: {fault.Message.ReplaceLineEndings(" ")}");
            return Failure;
        }
        catch (OperationCanceledException)
        {
            return Failure;
        }
        catch (Exception fault)
        {
            // A mistake of ours; the kind and the place help whoever reports it, the whole trace helps nobody at a prompt.
            await errors.WriteLineAsync($"jobbspar: unexpected {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}");
            return Failure;
        }
    }

    private static bool IsForTheReader(Exception fault) =>
        fault is SettingException or StartException or DatabaseUnavailableException or NewerDatabaseException or ShippedDefinitionException;

    private static RootCommand Root(TextWriter output, TextWriter errors)
    {
        var serve = new ServeCommand(output);
        var root = new RootCommand("Jobbspår: keeps local job tracks moving. Without a command it serves.");
        serve.AddTo(root);
        root.Add(serve.Create());
        root.Add(MigrateCommand.Create(output));
        root.Add(WorkflowCommand.Create(output, errors));
        root.Add(CalendarCommand.Create(output, errors));
        root.Add(ReceiptsCommand.Create(output, errors));
        root.Add(GapsCommand.Create(output, errors));
        root.Add(SimulateCommand.Create(output, errors));
        root.Add(BenchCommand.Create(output));
        return root;
    }
}
