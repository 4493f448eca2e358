using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jobbspar.Workflows.Operations;
using MassTransit;

namespace Jobbspar.Host.Messaging;

/// <summary>
/// Takes a message that failed every time, or that no consumer understands, into the database instead of a queue that nobody looks at: administrators see it there
/// and may send it again. While the database is away the message goes back to the broker.
/// </summary>
internal sealed class DeadLetterFilter(DeadLetters letters) : IFilter<ExceptionReceiveContext>, IFilter<ReceiveContext>
{
    private const string UrnOfOurs = "jobbspar:";

    public Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        var cause = context.Exception.GetBaseException();
        return KeepAsync(letters, context.GetBody(), $"{cause.GetType().Name}: {cause.Message}", context.CancellationToken);
    }

    public Task Send(ReceiveContext context, IPipe<ReceiveContext> next) => KeepAsync(letters, context.GetBody(), "No consumer knows this kind of message.", context.CancellationToken);

    public void Probe(ProbeContext context) => context.CreateFilterScope("deadLetter");

    /// <summary>Reads what can be read of an envelope, which may be anything.</summary>
    internal static Task KeepAsync(DeadLetters letters, byte[] body, string reason, CancellationToken cancellationToken)
    {
        var (id, kind, payload) = Read(body);
        return letters.AddAsync(id, kind, payload, reason.ReplaceLineEndings(" "), cancellationToken);
    }

    private static (Guid Id, string? Kind, string Payload) Read(byte[] body)
    {
        try
        {
            using var envelope = JsonDocument.Parse(body);
            var root = envelope.RootElement;
            var id = root.TryGetProperty("messageId", out var named) && Guid.TryParse(named.GetString(), out var parsed) ? parsed : IdOf(body);
            var kind = root.TryGetProperty("messageType", out var types) && types.ValueKind is JsonValueKind.Array
                ? types.EnumerateArray().Select(type => type.GetString() ?? "").FirstOrDefault(type => type.StartsWith(UrnOfOurs, StringComparison.Ordinal))?[UrnOfOurs.Length..]
                : null;
            return root.TryGetProperty("message", out var message) && kind is not null && OutboxRoutes.Kinds.Contains(kind, StringComparer.Ordinal)
                ? (id, kind, message.GetRawText())
                : (id, null, Encoding.UTF8.GetString(body));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return (IdOf(body), null, new string([.. Encoding.UTF8.GetString(body).Where(sign => !char.IsControl(sign))]));
        }
    }

    /// <summary>Of a message without an id, so that the same one is kept once.</summary>
    private static Guid IdOf(byte[] body) => new(SHA256.HashData(body).AsSpan(0, 16));
}
