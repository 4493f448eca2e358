using System.Collections.Frozen;
using System.Text.Json;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Host.Messaging;

/// <summary>Turns a row of the outbox into the message that goes on the wire, by its kind.</summary>
internal static class OutboxRoutes
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly FrozenDictionary<string, Type> Contracts = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        [DigestRelease.MessageKind] = typeof(DigestsFilled),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kinds that this program knows.</summary>
    public static IReadOnlyCollection<string> Kinds => Contracts.Keys;

    /// <summary>The message, or null where a newer program wrote the row.</summary>
    public static object? Read(string kind, string payload) =>
        Contracts.TryGetValue(kind, out var contract) ? JsonSerializer.Deserialize(payload, contract, Json) : null;
}
