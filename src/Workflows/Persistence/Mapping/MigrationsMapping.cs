using Jobbspar.Workflows.Migrations;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Orders to move running instances, and the instances in them.</summary>
internal static class MigrationsMapping
{
    public static void MapMigrations(this ModelBuilder model)
    {
        model.Entity<MigrationBatch>(batch =>
        {
            batch.ToTable("migration_batch");
            batch.Property(x => x.DefinitionId).HasMaxLength(200);
            batch.Property(x => x.TargetVersionId).HasMaxLength(200);
            batch.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<MigrationItem>(item =>
        {
            item.ToTable("migration_item");
            item.HasKey(x => new { x.BatchId, x.InstanceId });
            item.Property(x => x.State).IsConcurrencyToken();

            // What the run reads: costs what waits, not what was settled.
            item.HasIndex(x => new { x.BatchId, x.InstanceId }, "ix_migration_item_waiting").HasFilter("state = 'VANTAR'");
            item.HasOne<MigrationBatch>().WithMany().HasForeignKey(x => x.BatchId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
