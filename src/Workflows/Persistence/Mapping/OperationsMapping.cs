using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Operations;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>The closed books, the jobs' last runs, and what could not be handled.</summary>
internal static class OperationsMapping
{
    public static void MapOperations(this ModelBuilder model)
    {
        model.Entity<LedgerEntry>(entry =>
        {
            entry.ToTable("ledger_entry");
            entry.HasKey(x => x.Number);
            entry.Property(x => x.Number).ValueGeneratedNever();
            entry.Property(x => x.ReceiptsHash).HasMaxLength(64);
            entry.Property(x => x.PreviousHash).HasMaxLength(64);
            entry.Property(x => x.Hash).HasMaxLength(64);
        });
        model.Entity<JobRun>(run =>
        {
            run.ToTable("job_run");
            run.HasKey(x => x.Name);
            run.Property(x => x.Name).HasMaxLength(40);
            run.Property(x => x.Fault).HasMaxLength(500);
            run.Property(x => x.Host).HasMaxLength(200);
        });
        model.Entity<ConsequenceFault>(fault =>
        {
            fault.ToTable("consequence_fault");
            fault.Property(x => x.Consequence).HasMaxLength(20);
            fault.Property(x => x.Fault).HasMaxLength(300);
            fault.HasIndex(x => new { x.TrackId, x.Consequence }).HasFilter("settled_at IS NULL");
        });
        model.Entity<DeadLetter>(letter =>
        {
            letter.ToTable("dead_letter");
            letter.Property(x => x.Kind).HasMaxLength(100);
            letter.Property(x => x.Payload).HasMaxLength(4000);
            letter.Property(x => x.Reason).HasMaxLength(500);
            letter.HasIndex(x => x.MessageId).IsUnique().HasFilter("settled_at IS NULL");
        });
    }
}
