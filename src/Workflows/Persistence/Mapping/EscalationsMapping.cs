using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Steering.Groups;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Questions on the ladder, and the steering group's meetings and decisions.</summary>
internal static class EscalationsMapping
{
    public static void MapSteeringGroups(this ModelBuilder model)
    {
        model.Entity<SteeringGroup>(group =>
        {
            group.ToTable("steering_group");
            group.Property(x => x.Name).HasMaxLength(120);
            group.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<SteeringGroupMember>(member =>
        {
            member.ToTable("steering_group_member");
            member.HasKey(x => new { x.GroupId, x.UserId });
            member.Property(x => x.Function).HasMaxLength(120);
            member.HasIndex(x => x.UserId);
            member.HasOne<SteeringGroup>().WithMany().HasForeignKey(x => x.GroupId).OnDelete(DeleteBehavior.Cascade);
            member.HasOne<UserAccount>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SteeringGroupArea>(area =>
        {
            area.ToTable("steering_group_area");
            area.Property(x => x.MunicipalityCode).HasMaxLength(4);
            area.HasIndex(x => x.OrganisationId).IsUnique();
            area.HasIndex(x => x.MunicipalityCode).IsUnique();
            area.HasOne<SteeringGroup>().WithMany().HasForeignKey(x => x.GroupId).OnDelete(DeleteBehavior.Cascade);
            area.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    public static void MapEscalations(this ModelBuilder model)
    {
        model.Entity<Escalation>(escalation =>
        {
            escalation.ToTable("escalation");
            escalation.Property(x => x.OpenKey).HasMaxLength(80);
            escalation.Property(x => x.RunsInPauses).HasDefaultValue(false);
            escalation.HasIndex(x => x.OpenKey).IsUnique();
            escalation.Property(x => x.Question).HasMaxLength(1000);
            escalation.Property(x => x.Options).HasJsonList();
            escalation.Property(x => x.Recommendation).HasMaxLength(1000);
            escalation.Property(x => x.Consequences).HasMaxLength(2000);
            escalation.Property(x => x.Version).IsConcurrencyToken();
            escalation.HasIndex(x => x.TrackId);
            escalation.HasIndex(x => x.AnswerBy);
            escalation.HasIndex(x => x.WaiverOfId);
            escalation.HasOne<ChecklistItem>().WithMany().HasForeignKey(x => x.WaiverOfId).OnDelete(DeleteBehavior.Restrict);
            escalation.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<EscalationEntry>(entry =>
        {
            entry.ToTable("escalation_entry");
            entry.Property(x => x.Text).HasMaxLength(2000);
            entry.Property(x => x.Arguments).HasJsonListOrNothing();
            entry.HasIndex(x => new { x.EscalationId, x.Id });
            entry.HasIndex(x => x.MeetingId);
            entry.HasOne<Escalation>().WithMany().HasForeignKey(x => x.EscalationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<EscalationRecipient>(recipient =>
        {
            recipient.ToTable("escalation_recipient");
            recipient.Property(x => x.Function).HasMaxLength(120);
            recipient.HasIndex(x => x.UserId);
            recipient.HasOne<UserAccount>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
            recipient.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SteeringMeeting>(meeting =>
        {
            meeting.ToTable("steering_meeting");
            meeting.HasOne<SteeringGroup>().WithMany().HasForeignKey(x => x.SteeringGroupId).OnDelete(DeleteBehavior.Restrict);
            meeting.Property(x => x.Place).HasMaxLength(200);
            meeting.Property(x => x.Present).HasJsonList();
            meeting.Property(x => x.Notes).HasMaxLength(4000);
            meeting.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<SteeringDecision>(decision =>
        {
            decision.ToTable("steering_decision");
            decision.Property(x => x.Text).HasMaxLength(2000);
            decision.Property(x => x.Owner).HasMaxLength(200);
            decision.Property(x => x.DecidedByFunction).HasMaxLength(200);
            decision.Property(x => x.Version).IsConcurrencyToken();
            decision.HasIndex(x => x.EscalationId);
            decision.HasIndex(x => x.MeetingId);
            decision.HasOne<Escalation>().WithMany().HasForeignKey(x => x.EscalationId).OnDelete(DeleteBehavior.Restrict);
            decision.HasOne<SteeringMeeting>().WithMany().HasForeignKey(x => x.MeetingId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
