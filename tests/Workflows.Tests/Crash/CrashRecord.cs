using System.Collections.Concurrent;
using Jobbspar.CrashHost;

namespace Jobbspar.Workflows.Tests.Crash;

/// <summary>What all hosts of one run said: which commands they tried, and which commits they saw answered.</summary>
public sealed class CrashRecord
{
    private readonly ConcurrentDictionary<Guid, LoadCommand> tried = new();
    private readonly ConcurrentDictionary<Guid, IReadOnlyList<string>> acknowledged = new();
    private readonly ConcurrentQueue<string> failures = new();

    public IReadOnlyDictionary<Guid, LoadCommand> Tried => tried;

    /// <summary>Targets that each acknowledged command changed, by command.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<string>> Acknowledged => acknowledged;

    /// <summary>Commands that were refused with an exception though their host lived.</summary>
    public IReadOnlyCollection<string> Failures => failures;

    public void Try(LoadCommand command) => tried[command.Id] = command;

    public void Acknowledge(Guid command, IReadOnlyList<string> changed) => acknowledged[command] = changed;

    /// <summary>Takes in one line of a host's report.</summary>
    /// <returns>The command that the line begins, or the one that it ends, if any.</returns>
    public (LoadCommand? Begun, Guid? Ended) Take(string line)
    {
        var words = line.Split(' ', 3);
        switch (words[0])
        {
            case Report.TryWord:
                var command = LoadCommand.Parse(line[(Report.TryWord.Length + 1)..]);
                Try(command);
                return (command, null);
            case Report.DoneWord:
                Acknowledge(Guid.Parse(words[1]), words[2].Split(',', StringSplitOptions.RemoveEmptyEntries));
                return (null, Guid.Parse(words[1]));
            case Report.FailedWord:
                failures.Enqueue(line);
                return (null, Guid.Parse(words[1]));
            default:
                return (null, null);
        }
    }
}
