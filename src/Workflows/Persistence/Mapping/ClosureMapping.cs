using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Closures with what each outcome needs, summaries, evaluations and new rounds.</summary>
internal static class ClosureMapping
{
    public static void MapClosure(this ModelBuilder model)
    {
        model.MapParticipantsClosing();
        model.MapTracksClosing();
    }

    private static void MapParticipantsClosing(this ModelBuilder model)
    {
        model.Entity<ClosurePlan>(plan =>
        {
            plan.ToTable("closure_plan");
            plan.Property(x => x.Version).IsConcurrencyToken();
            plan.HasIndex(x => x.ParticipantId).IsUnique();
            plan.HasIndex(x => x.TrackId);
            plan.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            plan.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ParticipantClosure>(closure =>
        {
            closure.ToTable("participant_closure");
            closure.Property(x => x.ChangeReason).HasMaxLength(500);
            closure.Property(x => x.SupportParty).HasMaxLength(120);
            closure.Property(x => x.SupportContact).HasMaxLength(120);
            closure.Property(x => x.HandoverParty).HasMaxLength(120);
            closure.Property(x => x.CertificatesMissing).HasMaxLength(500);
            closure.HasIndex(x => x.ParticipantId).IsUnique();
            closure.HasIndex(x => new { x.TrackId, x.Outcome });
            closure.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            closure.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Employment>(employment =>
        {
            employment.ToTable("employment");
            employment.Property(x => x.EmployerName).HasMaxLength(200);
            employment.Property(x => x.Workplace).HasMaxLength(200);
            employment.Property(x => x.Version).IsConcurrencyToken();
            employment.HasIndex(x => x.ParticipantId).IsUnique();
            employment.HasIndex(x => x.TrackId);
            employment.HasIndex(x => x.TrackEmployerId);
            employment.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            employment.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
            employment.HasOne<TrackEmployer>().WithMany().HasForeignKey(x => x.TrackEmployerId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<WageSubsidy>(subsidy =>
        {
            subsidy.ToTable("wage_subsidy");
            subsidy.Property(x => x.RuleVersion).HasMaxLength(60);
            subsidy.Property(x => x.Version).IsConcurrencyToken();
            subsidy.HasIndex(x => x.EmploymentId).IsUnique();
            subsidy.HasIndex(x => x.TrackId);
            subsidy.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            subsidy.HasOne<Employment>().WithMany().HasForeignKey(x => x.EmploymentId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<StudyContinuation>(studies =>
        {
            studies.ToTable("study_continuation");
            studies.Property(x => x.Provider).HasMaxLength(200);
            studies.Property(x => x.Education).HasMaxLength(200);
            studies.Property(x => x.Version).IsConcurrencyToken();
            studies.HasIndex(x => x.ParticipantId).IsUnique();
            studies.HasIndex(x => x.TrackId);
            studies.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            studies.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Certificate>(certificate =>
        {
            certificate.ToTable("certificate");
            certificate.Property(x => x.Issuer).HasMaxLength(200);
            certificate.Property(x => x.Version).IsConcurrencyToken();
            certificate.HasIndex(x => x.ParticipantId);
            certificate.HasIndex(x => x.TrackId);
            certificate.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            certificate.HasOne<Participant>().WithMany().HasForeignKey(x => x.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PostHireContact>(contact =>
        {
            contact.ToTable("post_hire_contact");
            contact.Property(x => x.Version).IsConcurrencyToken();
            contact.HasIndex(x => new { x.EmploymentId, x.DueOn }).IsUnique();
            contact.HasIndex(x => new { x.TrackId, x.DueOn });
            contact.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            contact.HasOne<Employment>().WithMany().HasForeignKey(x => x.EmploymentId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapTracksClosing(this ModelBuilder model)
    {
        model.Entity<TrackSummary>(summary =>
        {
            summary.ToTable("track_summary");
            summary.HasKey(x => x.TrackId);
            summary.Property(x => x.Version).IsConcurrencyToken();
            summary.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Evaluation>(evaluation =>
        {
            evaluation.ToTable("evaluation");
            evaluation.HasKey(x => x.TrackId);
            evaluation.Property(x => x.TookPart).HasJsonList();
            evaluation.Property(x => x.Version).IsConcurrencyToken();
            evaluation.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<EvaluationAnswer>(answer =>
        {
            answer.ToTable("evaluation_answer");
            answer.HasKey(x => new { x.TrackId, x.Question });
            answer.Property(x => x.Answer).HasMaxLength(2000);
            answer.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<NewRoundDecision>(decision =>
        {
            decision.ToTable("new_round_decision");
            decision.Property(x => x.Changes).HasMaxLength(2000);
            decision.Property(x => x.CarriesOver).HasJsonCodes();
            decision.HasIndex(x => new { x.TrackId, x.DecidedOn });
            decision.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            decision.HasOne<Track>().WithMany().HasForeignKey(x => x.NewTrackId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
