using Jobbspar.Workflows.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Outbox and inbox.</summary>
internal static class MessagingMapping
{
    public static void MapMessaging(this ModelBuilder model)
    {
        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable("outbox_message");
            message.Property(x => x.Kind).HasMaxLength(100);

            // The relay asks for what is unsent, oldest first; what was sent must not make that slower.
            message.HasIndex(x => x.CreatedAt).HasFilter("sent_at IS NULL");
        });
        model.Entity<InboxMessage>(message =>
        {
            message.ToTable("inbox_message");
            message.HasKey(x => new { x.Consumer, x.MessageId });
            message.Property(x => x.Consumer).HasMaxLength(100);
        });
    }
}
