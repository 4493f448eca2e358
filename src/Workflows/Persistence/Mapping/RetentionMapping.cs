using Jobbspar.Workflows.Retention;
using Jobbspar.Workflows.Retention.AccessLogs;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Retention rules, handovers and protocols.</summary>
internal static class RetentionMapping
{
    public static void MapRetention(this ModelBuilder model)
    {
        model.Entity<RetentionRule>(rule =>
        {
            rule.ToTable("retention_rule");
            rule.HasKey(x => new { x.Authority, x.Class, x.RuleVersion });
            rule.Property(x => x.DecisionReference).HasMaxLength(120);
            rule.Ignore(x => x.IsDecided);
        });
        model.Entity<RecordsHandover>(handover =>
        {
            handover.ToTable("records_handover");
            handover.Property(x => x.RegistrationNumber).HasMaxLength(60);
            handover.Property(x => x.PackageSha256).HasMaxLength(64);
            handover.Property(x => x.Version).IsConcurrencyToken();
            handover.HasIndex(x => new { x.TrackId, x.Authority }).IsUnique();
            handover.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RetentionProtocol>(protocol =>
        {
            protocol.ToTable("retention_protocol");
            protocol.Property(x => x.DecisionReference).HasMaxLength(120);
            protocol.Property(x => x.RegistrationNumber).HasMaxLength(60);
            protocol.Property(x => x.PackageSha256).HasMaxLength(64);
            protocol.HasIndex(x => new { x.TrackId, x.Authority });
            protocol.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AccessLogRule>(rule =>
        {
            rule.ToTable("access_log_rule");
            rule.HasKey(x => x.RuleVersion);
            rule.Property(x => x.RuleVersion).ValueGeneratedNever();
            rule.Property(x => x.DecisionReference).HasMaxLength(120);
            rule.Ignore(x => x.IsDecided);
        });
        model.Entity<AccessLogProtocol>(protocol =>
        {
            protocol.ToTable("access_log_protocol");
            protocol.Property(x => x.DecisionReference).HasMaxLength(120);
        });
    }
}
