using Jobbspar.Workflows.Reminders;
using MassTransit;

namespace Jobbspar.Host.Messaging;

/// <summary>Hands digests to their handler. The broker is told only after the handler's commit; what comes twice has no effect.</summary>
internal sealed class DigestsFilledConsumer(DigestsFilledHandler handler, EmailSignal emails) : IConsumer<DigestsFilled>
{
    public const string Queue = "jobbspar.digests";

    public async Task Consume(ConsumeContext<DigestsFilled> context)
    {
        // A message put on the queue by hand has no id of ours; then the digests' states alone make a repetition harmless.
        await handler.HandleAsync(context.MessageId ?? Guid.CreateVersion7(), context.Message.DigestIds, context.CancellationToken);
        emails.Wake();
    }
}
