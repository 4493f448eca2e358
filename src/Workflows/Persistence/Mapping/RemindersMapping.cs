using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Promises to remind, and what became of them.</summary>
internal static class RemindersMapping
{
    public static void MapReminders(this ModelBuilder model)
    {
        model.Entity<Reminder>(reminder =>
        {
            reminder.ToTable("reminder");
            reminder.Property(x => x.Step).HasMaxLength(10);
            reminder.Property(x => x.Status).HasMaxLength(40).IsConcurrencyToken();
            reminder.HasIndex(x => new { x.ChecklistItemId, x.Step }).IsUnique();

            // What the sweep reads: costs what is due, not what exists (D4).
            reminder.HasIndex(x => x.DueAt).HasFilter("status = 'UTLOVAD'");
            reminder.HasOne<ChecklistItem>().WithMany().HasForeignKey(x => x.ChecklistItemId).OnDelete(DeleteBehavior.Restrict);
            reminder.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Notification>(notification =>
        {
            notification.ToTable("notification");
            notification.HasIndex(x => new { x.ReminderId, x.UserId }).IsUnique();
            notification.HasIndex(x => new { x.UserId, x.CreatedAt });
            notification.HasOne<Reminder>().WithMany().HasForeignKey(x => x.ReminderId).OnDelete(DeleteBehavior.Restrict);
            notification.HasOne<UserAccount>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
            notification.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            notification.HasOne<ChecklistItem>().WithMany().HasForeignKey(x => x.ChecklistItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<QueuedEmail>(email =>
        {
            email.ToTable("queued_email");
            email.Property(x => x.Status).HasMaxLength(40).IsConcurrencyToken();
            email.HasIndex(x => new { x.ReminderId, x.UserId }).IsUnique();
            email.HasIndex(x => x.NotBefore).HasFilter("settled_at IS NULL");
            email.HasOne<Reminder>().WithMany().HasForeignKey(x => x.ReminderId).OnDelete(DeleteBehavior.Restrict);
            email.HasOne<UserAccount>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
            email.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
