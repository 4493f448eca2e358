using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Participants, their own chains, absences and breaks.</summary>
internal static class ParticipantsMapping
{
    private const int SealedLength = 300;

    public static void MapParticipants(this ModelBuilder model)
    {
        model.Entity<Participant>(participant =>
        {
            participant.ToTable("participant");
            participant.Property(x => x.SealedNumber).HasMaxLength(SealedLength);
            participant.Property(x => x.NumberHash).HasMaxLength(64);
            participant.Property(x => x.Name).HasMaxLength(120);
            participant.Property(x => x.SealedPhone).HasMaxLength(SealedLength);
            participant.Property(x => x.SealedEmail).HasMaxLength(600);
            participant.Property(x => x.ContactLanguage).HasMaxLength(3);
            participant.Property(x => x.PrivacyNoticeVersion).HasMaxLength(20);
            participant.Property(x => x.Adjustments).HasJsonCodes();
            participant.Property(x => x.Support).HasJsonCodes();
            participant.Property(x => x.Version).IsConcurrencyToken();
            participant.HasIndex(x => new { x.TrackId, x.Number }).IsUnique();
            participant.HasIndex(x => new { x.TrackId, x.NumberHash }).IsUnique();

            // One person does not take part in two tracks of one controller at a time, however close the two registrations come.
            participant.HasIndex(x => new { x.OwnerOrganisationId, x.NumberHash }, "ix_participant_taking_part").IsUnique()
                .HasFilter("number_hash IS NOT NULL AND status IN ('ANTAGEN', 'AKTIV', 'PAUSAD')");
            participant.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            participant.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OwnerOrganisationId).OnDelete(DeleteBehavior.Restrict);
            participant.HasOne<TrackEmployer>().WithMany().HasForeignKey(x => x.TrackEmployerId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ParticipantIntervention>(step =>
        {
            step.ToTable("participant_intervention");
            step.Property(x => x.CombinableWith).HasJsonCodes();
            step.Property(x => x.HoursPerWeek).HasPrecision(4, 1);
            step.Property(x => x.Title).HasMaxLength(120);
            step.Property(x => x.DecisionReference).HasMaxLength(60);
            step.Property(x => x.Version).IsConcurrencyToken();
            step.HasIndex(x => new { x.ParticipantId, x.PlannedStart });
            step.HasIndex(x => x.TrackId);
            step.HasIndex(x => x.InterventionId);
            step.HasIndex(x => x.WorkplaceId);
            step.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Absence>(absence =>
        {
            absence.ToTable("absence");
            absence.Property(x => x.Version).IsConcurrencyToken();
            absence.HasIndex(x => x.ParticipantId);
            absence.HasIndex(x => x.TrackId);
            absence.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PlannedBreak>(pause =>
        {
            pause.ToTable("planned_break");
            pause.Property(x => x.Version).IsConcurrencyToken();
            pause.HasIndex(x => x.TrackId);
            pause.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
