using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Tasks and their comments.</summary>
internal static class ChecklistsMapping
{
    public static void MapChecklists(this ModelBuilder model)
    {
        model.Entity<ChecklistItem>(item =>
        {
            item.ToTable("checklist_item");
            item.Property(x => x.ItemCode).HasMaxLength(20);
            item.Property(x => x.DueRule).HasMaxLength(20);
            item.Property(x => x.ResponsibleRole).HasMaxLength(40);
            item.Property(x => x.ReminderPolicy).HasMaxLength(40);
            item.Property(x => x.Gate).HasMaxLength(10);
            item.Property(x => x.GateStrength).HasMaxLength(1);
            item.Property(x => x.ActivityId).HasMaxLength(200);
            item.Property(x => x.Reason).HasMaxLength(2000);
            item.Property(x => x.SuppliedKeys).HasJsonListOrNothing();
            item.Property(x => x.Version).IsConcurrencyToken();
            item.HasIndex(x => new { x.TrackId, x.ItemCode, x.SubjectId, x.Occurrence }).IsUnique();
            item.HasIndex(x => new { x.Status, x.DueOn });
            item.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ChecklistComment>(comment =>
        {
            comment.ToTable("checklist_comment");
            comment.Property(x => x.Text).HasMaxLength(2000);
            comment.HasOne<ChecklistItem>().WithMany().HasForeignKey(x => x.ChecklistItemId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
