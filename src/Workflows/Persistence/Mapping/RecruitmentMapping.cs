using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Recruitment and selection, and who may see whom.</summary>
internal static class RecruitmentMapping
{
    public static void MapRecruitment(this ModelBuilder model)
    {
        model.Entity<RecruitmentPlan>(plan =>
        {
            plan.ToTable("recruitment_plan");
            plan.Property(x => x.Channels).HasJsonCodes();
            plan.Property(x => x.DecisionParties).HasJsonCodes();
            plan.Property(x => x.Criteria).HasJsonList();
            plan.Property(x => x.Version).IsConcurrencyToken();
            plan.HasIndex(x => x.TrackId).IsUnique();
            plan.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RecruitmentActivity>(activity =>
        {
            activity.ToTable("recruitment_activity");
            activity.Property(x => x.Place).HasMaxLength(200);
            activity.Property(x => x.EmployerIds).HasJsonList();
            activity.Property(x => x.Version).IsConcurrencyToken();
            activity.HasIndex(x => new { x.TrackId, x.StartsAt });
            activity.HasIndex(x => x.TaskId);
            activity.HasOne<ChecklistItem>().WithMany().HasForeignKey(x => x.TaskId).OnDelete(DeleteBehavior.Restrict);
            activity.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Attendance>(attendance =>
        {
            attendance.ToTable("recruitment_attendance");
            attendance.HasKey(x => new { x.ActivityId, x.ParticipantId });
            attendance.Property(x => x.Version).IsConcurrencyToken();
            attendance.HasOne<RecruitmentActivity>().WithMany().HasForeignKey(x => x.ActivityId).OnDelete(DeleteBehavior.Restrict);
            attendance.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SpeedMeeting>(meeting =>
        {
            meeting.ToTable("speed_meeting");

            // Nobody is in two places at once, whatever a schedule's maker may think.
            meeting.HasIndex(x => new { x.ActivityId, x.Round, x.TrackEmployerId }).IsUnique();
            meeting.HasIndex(x => new { x.ActivityId, x.Round, x.ParticipantId }).IsUnique();
            meeting.HasOne<RecruitmentActivity>().WithMany().HasForeignKey(x => x.ActivityId).OnDelete(DeleteBehavior.Restrict);
            meeting.HasOne<TrackEmployer>().WithMany().HasForeignKey(x => x.TrackEmployerId).OnDelete(DeleteBehavior.Restrict);
            meeting.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SelectionResult>(selection =>
        {
            selection.ToTable("selection_result");
            selection.Property(x => x.DecidedBy).HasJsonCodes();
            selection.Property(x => x.CriteriaMet).HasJsonList();
            selection.HasIndex(x => x.TrackId);
            selection.HasIndex(x => x.ParticipantId);
            selection.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ReplacedNumber>(number =>
        {
            number.ToTable("participant_replaced_number");
            number.Property(x => x.SealedNumber).HasMaxLength(300);
            number.Property(x => x.NumberHash).HasMaxLength(64);
            number.HasIndex(x => x.NumberHash);
            number.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SecrecyConsent>(consent =>
        {
            consent.ToTable("secrecy_consent");
            consent.Property(x => x.DocumentReference).HasMaxLength(60);
            consent.Property(x => x.Version).IsConcurrencyToken();
            consent.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
            consent.HasOne<Organisation>().WithMany().HasForeignKey(x => x.FromOrganisationId).OnDelete(DeleteBehavior.Restrict);
            consent.HasOne<Organisation>().WithMany().HasForeignKey(x => x.ToOrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ParticipantReader>(reader =>
        {
            reader.ToTable("participant_reader");
            reader.HasKey(x => new { x.ParticipantId, x.UserId });
            reader.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<EmergencyAccess>(access =>
        {
            access.ToTable("emergency_access");
            access.Property(x => x.Reason).HasMaxLength(2000);
            access.HasIndex(x => new { x.UserId, x.TrackId });
            access.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
