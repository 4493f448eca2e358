using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Thresholds;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Parking;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Gaps, why tracks are stuck, the thresholds of both, parked tracks, and calendars.</summary>
internal static class GapsMapping
{
    public static void MapGaps(this ModelBuilder model)
    {
        model.Entity<Gap>(gap =>
        {
            gap.ToTable("gap");
            gap.Property(x => x.Key).HasMaxLength(120);
            gap.Property(x => x.Owner).HasMaxLength(120);
            gap.Property(x => x.Version).IsConcurrencyToken();

            // However many look at once, one gap is found once.
            gap.HasIndex(x => new { x.Key, x.FirstDay }, "ix_gap_open").IsUnique().HasFilter("closed_at IS NULL");
            gap.HasIndex(x => new { x.TrackId, x.ClosedAt });
            gap.HasIndex(x => x.ParticipantId);
            gap.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            gap.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
            gap.HasOne<TrackEmployer>().WithMany().HasForeignKey(x => x.TrackEmployerId).OnDelete(DeleteBehavior.Restrict);
            gap.HasOne<Workplace>().WithMany().HasForeignKey(x => x.WorkplaceId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<StuckCause>(cause =>
        {
            cause.ToTable("stuck_cause");
            cause.Property(x => x.Arguments).HasJsonList();
            cause.Property(x => x.IsEarly).HasDefaultValue(false);
            cause.Property(x => x.ByPolicy).HasDefaultValue(false);
            cause.Property(x => x.RunsInPauses).HasDefaultValue(false);
            cause.Property(x => x.Version).IsConcurrencyToken();
            cause.HasIndex(x => new { x.TrackId, x.Kind }, "ix_stuck_cause_open").IsUnique().HasFilter("closed_at IS NULL");
            cause.HasIndex(x => new { x.TrackId, x.OpenedAt });
            cause.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Threshold>(threshold =>
        {
            threshold.ToTable("threshold");
            threshold.HasKey(x => x.Code);
            threshold.Property(x => x.Code).HasMaxLength(60);
            threshold.Property(x => x.Version).IsConcurrencyToken();
        });
        MapParking(model);
        MapCalendars(model);
    }

    private static void MapParking(ModelBuilder model)
    {
        model.Entity<TrackParking>(parking =>
        {
            parking.ToTable("track_parking");
            parking.Property(x => x.Reason).HasMaxLength(500);
            parking.Property(x => x.Version).IsConcurrencyToken();
            parking.HasIndex(x => x.TrackId, "ix_track_parking_open").IsUnique().HasFilter("resumed_at IS NULL");
            parking.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ExternalWait>(wait =>
        {
            wait.ToTable("external_wait");
            wait.Property(x => x.Description).HasMaxLength(200);
            wait.Property(x => x.Version).IsConcurrencyToken();
            wait.HasIndex(x => x.TrackId);
            wait.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapCalendars(ModelBuilder model)
    {
        model.Entity<CalendarRules>(rules =>
        {
            rules.Ignore(x => x.Pauses);
            rules.ToTable("calendar_rules");
            rules.HasKey(x => x.OrganisationId);
            rules.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<CalendarDay>(day =>
        {
            day.ToTable("calendar_day");
            day.Property(x => x.Name).HasMaxLength(80);
            day.HasIndex(x => new { x.OrganisationId, x.Day }).IsUnique();
        });
    }
}
