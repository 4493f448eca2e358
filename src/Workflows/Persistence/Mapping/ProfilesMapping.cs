using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Competence profiles and requirement profiles. The database itself keeps to one draft and one fixed version of each.</summary>
internal static class ProfilesMapping
{
    private const string Drafts = "status = 'UTKAST'";
    private const string Fixed = "status = 'FASTSTALLD'";

    public static void MapProfiles(this ModelBuilder model)
    {
        MapCompetence(model);
        MapRequirements(model);
    }

    private static void MapCompetence(ModelBuilder model)
    {
        model.Entity<CompetenceProfile>(profile =>
        {
            profile.ToTable("competence_profile");
            profile.Property(x => x.OccupationCode).HasMaxLength(4);
            profile.Property(x => x.Title).HasMaxLength(200);
            profile.Property(x => x.OriginReference).HasMaxLength(300);
            profile.Property(x => x.LocalAdaptation).HasMaxLength(2000);
            profile.Property(x => x.Version).IsConcurrencyToken();
            profile.HasIndex(x => new { x.SeriesId, x.ProfileVersion }).IsUnique();
            profile.HasIndex(x => x.SeriesId, "ix_competence_profile_draft").IsUnique().HasFilter(Drafts);
            profile.HasIndex(x => x.SeriesId, "ix_competence_profile_fixed").IsUnique().HasFilter(Fixed);
            profile.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            profile.HasOne<TrackEmployer>().WithMany().HasForeignKey(x => x.TrackEmployerId).OnDelete(DeleteBehavior.Restrict);
            profile.HasOne<CompetenceProfile>().WithMany().HasForeignKey(x => x.BasedOnId).OnDelete(DeleteBehavior.Restrict);
            profile.HasOne<Contact>().WithMany().HasForeignKey(x => x.ApprovedById).OnDelete(DeleteBehavior.Restrict);
            profile.HasOne<Contact>().WithMany().HasForeignKey(x => x.ConsentById).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CompetenceModule>(module =>
        {
            module.ToTable("competence_module");
            module.Property(x => x.Code).HasMaxLength(40);
            module.Property(x => x.Title).HasMaxLength(200);
            module.Property(x => x.EmployerContribution).HasMaxLength(1000);
            module.HasIndex(x => new { x.CompetenceProfileId, x.Code }).IsUnique();
            module.HasOne<CompetenceProfile>().WithMany().HasForeignKey(x => x.CompetenceProfileId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<LearningOutcome>(outcome =>
        {
            outcome.ToTable("learning_outcome");
            outcome.Property(x => x.Text).HasMaxLength(500);
            outcome.HasOne<CompetenceModule>().WithMany().HasForeignKey(x => x.ModuleId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void MapRequirements(ModelBuilder model)
    {
        model.Entity<RequirementProfile>(profile =>
        {
            profile.ToTable("requirement_profile");
            profile.Property(x => x.Version).IsConcurrencyToken();
            profile.HasIndex(x => new { x.TrackEmployerId, x.ProfileVersion }).IsUnique();
            profile.HasIndex(x => x.TrackEmployerId, "ix_requirement_profile_draft").IsUnique().HasFilter(Drafts);
            profile.HasIndex(x => x.TrackEmployerId, "ix_requirement_profile_fixed").IsUnique().HasFilter(Fixed);
            profile.HasOne<TrackEmployer>().WithMany().HasForeignKey(x => x.TrackEmployerId).OnDelete(DeleteBehavior.Restrict);
            profile.HasOne<CompetenceProfile>().WithMany().HasForeignKey(x => x.CompetenceProfileId).OnDelete(DeleteBehavior.Restrict);
            profile.HasOne<Contact>().WithMany().HasForeignKey(x => x.ApprovedById).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Requirement>(requirement =>
        {
            requirement.ToTable("requirement");
            requirement.Property(x => x.Text).HasMaxLength(500);
            requirement.Property(x => x.ObjectiveReason).HasMaxLength(1000);
            requirement.Property(x => x.LanguageChallenge).HasMaxLength(1000);
            requirement.HasOne<RequirementProfile>().WithMany().HasForeignKey(x => x.RequirementProfileId).OnDelete(DeleteBehavior.Cascade);
            requirement.HasOne<LearningOutcome>().WithMany().HasForeignKey(x => x.LearningOutcomeId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
