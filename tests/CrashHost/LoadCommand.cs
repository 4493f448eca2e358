namespace Jobbspar.CrashHost;

/// <summary>One command of the load, as it can be given again after a crash.</summary>
/// <param name="Id">Names the command in the report; a repeated one gets a new id.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Target">Idempotency key of a start, bookmark to resume, instance that an event is for or that is cancelled; empty for timers.</param>
/// <param name="Instance">Instance of the bookmark, or of the start; empty for timers.</param>
public sealed record LoadCommand(Guid Id, CommandKind Kind, string Target, Guid Instance)
{
    public override string ToString() => $"{Id} {Kind} {Target} {Instance}";

    public static LoadCommand Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split(' ');
        return new(Guid.Parse(words[0]), Enum.Parse<CommandKind>(words[1]), words[2], Guid.Parse(words[3]));
    }
}
