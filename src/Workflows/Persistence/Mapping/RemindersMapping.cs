using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Reminders.Contacts;
using Jobbspar.Workflows.Steering.Groups;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Promises, what became of them, and how people want to be told.</summary>
internal static class RemindersMapping
{
    public static void MapReminders(this ModelBuilder model)
    {
        model.MapPromises();
        model.MapDigests();
        model.MapPolicies();
        model.Entity<ReminderChoice>(choice =>
        {
            choice.ToTable("reminder_choice");
            choice.HasKey(x => x.UserId);
            choice.Property(x => x.Version).IsConcurrencyToken();
            choice.HasOne<UserAccount>().WithOne().HasForeignKey<ReminderChoice>(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RemindedContact>(chosen =>
        {
            chosen.ToTable("reminded_contact");
            chosen.HasKey(x => new { x.TrackId, x.ContactId });
            chosen.HasIndex(x => x.ContactId);
            chosen.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            chosen.HasOne<Contact>().WithMany().HasForeignKey(x => x.ContactId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ContactMail>(mail =>
        {
            mail.ToTable("contact_mail");
            mail.Property(x => x.BusinessKey).HasMaxLength(100);
            mail.Property(x => x.Status).IsConcurrencyToken();
            mail.HasIndex(x => x.BusinessKey).IsUnique();
            mail.HasIndex(x => x.NotBefore).HasFilter("status IN ('VANTAR', 'SKICKAS')");
            mail.HasOne<Contact>().WithMany().HasForeignKey(x => x.ContactId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MailRefusal>(refusal =>
        {
            refusal.ToTable("mail_refusal");
            refusal.HasKey(x => x.UserId);
            refusal.HasOne<UserAccount>().WithOne().HasForeignKey<MailRefusal>(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<CalendarFeed>(feed =>
        {
            feed.ToTable("calendar_feed");
            feed.HasKey(x => x.UserId);
            feed.Property(x => x.SecretHash).HasMaxLength(64);
            feed.HasIndex(x => x.SecretHash).IsUnique();
            feed.HasOne<UserAccount>().WithOne().HasForeignKey<CalendarFeed>(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void MapPromises(this ModelBuilder model)
    {
        model.Entity<Promise>(promise =>
        {
            promise.ToTable("promise");
            promise.Property(x => x.BusinessKey).HasMaxLength(200);
            promise.Property(x => x.Step).HasMaxLength(10);
            promise.Property(x => x.Link).HasMaxLength(300);
            promise.HasIndex(x => x.BusinessKey).IsUnique();

            // What sweeps read: costs what is due, rests or is underway, not what exists (D4).
            promise.HasIndex(x => x.DueAt).HasFilter("status = 'UTLOVAD'");
            promise.HasIndex(x => x.DueAt, "ix_promise_at_once").HasFilter("status = 'UTLOVAD' AND at_once");
            promise.HasIndex(x => x.TrackId, "ix_promise_resting").HasFilter("status = 'VILAR'");
            promise.HasIndex(x => x.TrackId);
            promise.HasIndex(x => x.TrackId, "ix_promise_gap").HasFilter("code = 'GLAPP' AND acted_at IS NULL");
            promise.HasIndex(x => x.ArmedAt).HasFilter("status = 'BEREDD'");
            promise.HasIndex(x => x.SteeringGroupId).HasFilter("steering_group_id IS NOT NULL");
            promise.HasOne<SteeringGroup>().WithMany().HasForeignKey(x => x.SteeringGroupId).OnDelete(DeleteBehavior.Restrict);
            promise.HasIndex(x => x.UserId).HasFilter("user_id IS NOT NULL");
            promise.HasIndex(x => x.ContactMailId).HasFilter("contact_mail_id IS NOT NULL");
            promise.HasOne<Contact>().WithMany().HasForeignKey(x => x.ContactId).OnDelete(DeleteBehavior.Restrict);
            promise.HasOne<ContactMail>().WithMany().HasForeignKey(x => x.ContactMailId).OnDelete(DeleteBehavior.Restrict);
            promise.HasOne<ChecklistItem>().WithMany().HasForeignKey(x => x.ChecklistItemId).OnDelete(DeleteBehavior.Restrict);
            promise.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            promise.HasOne<UserAccount>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Receipt>(receipt =>
        {
            receipt.ToTable("receipt");
            receipt.HasKey(x => x.PromiseId);
            receipt.Property(x => x.Reason).HasMaxLength(40);
            receipt.HasIndex(x => new { x.Entry, x.PromiseId });
            receipt.HasIndex(x => x.PromiseId, "ix_receipt_uncounted").HasFilter("entry IS NULL");
            receipt.HasOne<Promise>().WithOne().HasForeignKey<Receipt>(x => x.PromiseId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapDigests(this ModelBuilder model)
    {
        model.Entity<Digest>(digest =>
        {
            digest.ToTable("digest");
            digest.Property(x => x.BusinessKey).HasMaxLength(100);
            digest.Property(x => x.Status).IsConcurrencyToken();
            digest.HasIndex(x => x.BusinessKey).IsUnique();
            digest.HasIndex(x => x.Id, "ix_digest_filling").HasFilter("status = 'BEREDS'");
            digest.HasIndex(x => x.NotBefore).HasFilter("status IN ('VANTAR', 'SKICKAS')");
            digest.HasIndex(x => x.CreatedAt, "ix_digest_unsettled").HasFilter("settled_at IS NULL");
            digest.HasIndex(x => x.SettledAt);
            digest.HasOne<UserAccount>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Notification>(notification =>
        {
            notification.ToTable("notification");
            notification.HasIndex(x => new { x.PromiseId, x.UserId }).IsUnique();
            notification.HasIndex(x => new { x.UserId, x.CreatedAt });
            notification.HasOne<Promise>().WithMany().HasForeignKey(x => x.PromiseId).OnDelete(DeleteBehavior.Restrict);
            notification.HasOne<Digest>().WithMany().HasForeignKey(x => x.DigestId).OnDelete(DeleteBehavior.Restrict);
            notification.HasOne<UserAccount>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
            notification.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            notification.HasOne<ChecklistItem>().WithMany().HasForeignKey(x => x.ChecklistItemId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapPolicies(this ModelBuilder model)
    {
        model.Entity<ReminderPolicyVersion>(policy =>
        {
            policy.ToTable("reminder_policy");
            policy.HasKey(x => new { x.Code, x.Version });
            policy.Property(x => x.Code).HasMaxLength(40);
            policy.Property(x => x.Steps).HasMaxLength(200);
            policy.Property(x => x.PercentOfLimit).HasMaxLength(200);
        });
        model.Entity<SweepOrder>(order =>
        {
            order.ToTable("sweep_order");
            order.HasIndex(x => x.RequestedAt).HasFilter("done_at IS NULL");
        });
        model.Entity<ReplanOrder>(order =>
        {
            order.ToTable("replan_order");
            order.Property(x => x.Policy).HasMaxLength(40);
            order.HasIndex(x => x.RequestedAt).HasFilter("done_at IS NULL");
        });
    }
}
