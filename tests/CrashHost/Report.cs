using System.Text;

namespace Jobbspar.CrashHost;

/// <summary>
/// What the host says on its standard output: one line and one write to the pipe each, so that what was said stays said
/// when the process is killed. <c>ready</c>, <c>try COMMAND</c> before and <c>done COMMAND-ID TARGETS</c> after the commit.
/// </summary>
public sealed class Report(Stream output)
{
    public const string ReadyWord = "ready";
    public const string TryWord = "try";
    public const string DoneWord = "done";
    public const string FailedWord = "failed";

    private readonly Lock gate = new();

    public void Ready() => Write(ReadyWord);

    public void Trying(LoadCommand command) => Write($"{TryWord} {command}");

    /// <summary>The commit was answered.</summary>
    /// <param name="command">Command.</param>
    /// <param name="changed">What it changed, as in <see cref="Effect.Target"/>; empty where it found nothing left to do.</param>
    public void Done(LoadCommand command, IEnumerable<string> changed)
    {
        ArgumentNullException.ThrowIfNull(command);
        Write($"{DoneWord} {command.Id} {string.Join(',', changed)}");
    }

    public void Failed(LoadCommand command, Exception fault)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(fault);
        Write($"{FailedWord} {command.Id} {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}");
    }

    private void Write(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\n");
        lock (gate)
        {
            output.Write(bytes);
        }
    }
}
