using Jobbspar.Workflows.Reminders;
using MassTransit;

namespace Jobbspar.Host.Messaging;

/// <summary>Hands a reminder to its handler. The broker is told only after the handler's commit; what comes twice has no effect.</summary>
internal sealed class ReminderDueConsumer(ReminderDueHandler handler, EmailSignal emails) : IConsumer<ReminderDue>
{
    public const string Queue = "jobbspar.reminders";

    public async Task Consume(ConsumeContext<ReminderDue> context)
    {
        // A message put on the queue by hand has no id of ours; the reminder's own is as stable.
        await handler.HandleAsync(context.MessageId ?? context.Message.ReminderId, context.Message.ReminderId, context.CancellationToken);
        emails.Wake();
    }
}
