using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Follow-ups, meetings of the parties, transitions and obstacles.</summary>
internal static class FollowUpsMapping
{
    public static void MapFollowUps(this ModelBuilder model)
    {
        model.Entity<Obstacle>(obstacle =>
        {
            obstacle.ToTable("obstacle");
            obstacle.Property(x => x.Description).HasMaxLength(500);
            obstacle.Property(x => x.Owner).HasMaxLength(120);
            obstacle.Property(x => x.Action).HasMaxLength(500);
            obstacle.Property(x => x.Solution).HasMaxLength(500);
            obstacle.Property(x => x.Version).IsConcurrencyToken();
            obstacle.Ignore(x => x.IsUnsolved);
            obstacle.HasIndex(x => new { x.TrackId, x.Status });
            obstacle.HasIndex(x => x.TaskId);
            obstacle.HasOne<ChecklistItem>().WithMany().HasForeignKey(x => x.TaskId).OnDelete(DeleteBehavior.Restrict);
            obstacle.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            obstacle.HasOne<TrackEmployer>().WithMany().HasForeignKey(x => x.TrackEmployerId).OnDelete(DeleteBehavior.Restrict);
            obstacle.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FollowUp>(followUp =>
        {
            followUp.ToTable("follow_up");
            followUp.Property(x => x.Obstacles).HasJsonCodes();
            followUp.Property(x => x.Actions).HasJsonList();
            followUp.HasIndex(x => new { x.TrackId, x.HeldOn });
            followUp.HasIndex(x => new { x.ParticipantId, x.HeldOn });
            followUp.HasIndex(x => new { x.TrackEmployerId, x.HeldOn });
            followUp.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            followUp.HasOne<TrackEmployer>().WithMany().HasForeignKey(x => x.TrackEmployerId).OnDelete(DeleteBehavior.Restrict);
            followUp.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ProgressAssessment>(assessment =>
        {
            assessment.ToTable("progress_assessment");
            assessment.Property(x => x.Reason).HasMaxLength(500);
            assessment.HasIndex(x => new { x.ParticipantId, x.LearningOutcomeId, x.AssessedOn });
            assessment.HasIndex(x => x.TrackId);
            assessment.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            assessment.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
            assessment.HasOne<LearningOutcome>().WithMany().HasForeignKey(x => x.LearningOutcomeId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SyncMeeting>(meeting =>
        {
            meeting.ToTable("sync_meeting");
            meeting.Property(x => x.Place).HasMaxLength(120);
            meeting.Property(x => x.Decisions).HasJsonList();
            meeting.Property(x => x.Version).IsConcurrencyToken();
            meeting.HasIndex(x => new { x.TrackId, x.PlannedAt });
            meeting.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SyncMeetingParty>(party =>
        {
            party.ToTable("sync_meeting_party");
            party.Property(x => x.Name).HasMaxLength(120);
            party.HasIndex(x => x.SyncMeetingId);
            party.HasOne<SyncMeeting>().WithMany().HasForeignKey(x => x.SyncMeetingId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Transition>(transition =>
        {
            transition.ToTable("transition");
            transition.Property(x => x.BrokenReason).HasMaxLength(500);
            transition.Property(x => x.Version).IsConcurrencyToken();
            transition.HasIndex(x => new { x.TrackId, x.Status });
            transition.HasIndex(x => new { x.ParticipantId, x.FromEndsOn });
            transition.HasIndex(x => x.TaskId);
            transition.HasOne<ChecklistItem>().WithMany().HasForeignKey(x => x.TaskId).OnDelete(DeleteBehavior.Restrict);
            transition.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            transition.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
            transition.HasOne<ParticipantIntervention>().WithMany().HasForeignKey(x => x.FromInterventionId).OnDelete(DeleteBehavior.Restrict);
            transition.HasOne<ParticipantIntervention>().WithMany().HasForeignKey(x => x.ToInterventionId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
