using System.Text.Json;

namespace Jobbspar.CrashHost;

/// <summary>
/// What one command did to one instance, kept as the payload of an outbox row that is written in the command's transaction:
/// the domain's half, to be compared with the engine's half.
/// </summary>
public sealed record Effect(Guid Command, CommandKind Kind, string Target, Guid Instance)
{
    /// <summary>Kind of the outbox rows that hold effects.</summary>
    public const string MessageKind = "crash-effect";

    public string ToJson() => JsonSerializer.Serialize(this);

    public static Effect Parse(string payload) => JsonSerializer.Deserialize<Effect>(payload)!;
}
