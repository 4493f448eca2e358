using Jobbspar.Workflows.Arenas;
using Jobbspar.Workflows.Interventions.Lessons;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Arenas, launches of packages, and what was learnt of interventions.</summary>
internal static class ArenasMapping
{
    public static void MapArenas(this ModelBuilder model)
    {
        model.Entity<Arena>(arena =>
        {
            arena.ToTable("arena");
            arena.Property(x => x.Name).HasMaxLength(120);
            arena.Property(x => x.Owner).HasMaxLength(120);
            arena.Property(x => x.Cadence).HasMaxLength(120);
        });
        model.Entity<TrackArena>(arena =>
        {
            arena.ToTable("track_arena");
            arena.HasKey(x => new { x.TrackId, x.ArenaId });
            arena.Property(x => x.Note).HasMaxLength(1000);
            arena.Property(x => x.Version).HasDefaultValue(1).ValueGeneratedNever().IsConcurrencyToken(); // rows from before they had one
            arena.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            arena.HasOne<Arena>().WithMany().HasForeignKey(x => x.ArenaId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<LaunchedPackage>(package =>
        {
            package.ToTable("launched_package");
            package.HasKey(x => x.TrackId);
            package.Property(x => x.Name).HasMaxLength(200);
            package.Property(x => x.SectorCode).HasMaxLength(10);
            package.Property(x => x.Version).IsConcurrencyToken();
            package.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PackageReply>(reply =>
        {
            reply.ToTable("package_reply");
            reply.HasKey(x => new { x.TrackId, x.Position });
            reply.Property(x => x.Employer).HasMaxLength(200);
            reply.Property(x => x.Note).HasMaxLength(500);
            reply.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<InterventionLesson>(lesson =>
        {
            lesson.ToTable("intervention_lesson");
            lesson.HasKey(x => new { x.TrackId, x.OriginId });
            lesson.Property(x => x.Reason).HasMaxLength(1000);
            lesson.Property(x => x.Version).HasDefaultValue(1).ValueGeneratedNever().IsConcurrencyToken(); // rows from before they had one
            lesson.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
