using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Steering.Groups;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Tracks, their organisations, gates and history.</summary>
internal static class TracksMapping
{
    public static void MapTracks(this ModelBuilder model)
    {
        model.Entity<Track>(track =>
        {
            track.ToTable("track");
            track.Property(x => x.PublicCode).HasMaxLength(20);
            track.HasIndex(x => x.PublicCode).IsUnique();
            track.Property(x => x.Title).HasMaxLength(120);
            track.Property(x => x.Description).HasMaxLength(4000);
            track.Property(x => x.DefinitionVersionId).HasMaxLength(200);
            track.Property(x => x.MunicipalityCodes).HasJsonList();
            track.Property(x => x.EmploymentServiceUnits).HasJsonList();
            track.Property(x => x.OccupationCodes).HasJsonList();
            track.Property(x => x.SectorCodes).HasDefaultValueSql("'[]'").HasJsonList();
            track.Property(x => x.RollingIntake).HasDefaultValue(false);
            track.Property(x => x.CooperationAgreementRef).HasMaxLength(60);
            track.Property(x => x.TargetGroups).HasJsonCodes();
            track.Property(x => x.Version).IsConcurrencyToken();
            track.HasOne<Organisation>().WithMany().HasForeignKey(x => x.LeadOrganisationId).OnDelete(DeleteBehavior.Restrict);
            track.HasOne<SteeringGroup>().WithMany().HasForeignKey(x => x.SteeringGroupId).OnDelete(DeleteBehavior.Restrict);
            track.HasOne<Track>().WithMany().HasForeignKey(x => x.PreviousTrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<TrackGate>(gate =>
        {
            gate.ToTable("track_gate");
            gate.Property(x => x.Gate).HasMaxLength(10);
            gate.HasIndex(x => new { x.TrackId, x.Gate }).IsUnique();
            gate.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);

            // Two people may open one gate at the same moment: the second must notice.
            gate.Property(x => x.OpenedAt).IsConcurrencyToken();
        });
        model.Entity<AuditEvent>(audit =>
        {
            audit.ToTable("audit_event");
            audit.Property(x => x.Action).HasMaxLength(60);
            audit.HasIndex(x => new { x.TrackId, x.Id });
            audit.HasIndex(x => new { x.SubjectId, x.Id });

            // Old looks are counted and destroyed along it; a line of a track is not in it.
            audit.HasIndex(x => new { x.At, x.Action }, "ix_audit_event_look").HasFilter("track_id IS NULL");
        });
    }
}
