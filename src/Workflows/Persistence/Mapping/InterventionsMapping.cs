using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Places;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>The catalogue of interventions, the tracks' chains and their places.</summary>
internal static class InterventionsMapping
{
    public static void MapInterventions(this ModelBuilder model)
    {
        MapCatalogue(model);
        MapChains(model);
    }

    private static void MapCatalogue(ModelBuilder model)
    {
        model.Entity<InterventionCatalogueItem>(item =>
        {
            item.ToTable("intervention_catalogue_item");
            item.Property(x => x.Code).HasMaxLength(40);
            item.HasIndex(x => x.Code).IsUnique();
            item.Property(x => x.Name).HasMaxLength(120);
            item.Property(x => x.Funding).HasMaxLength(200);
            item.Property(x => x.HoursPerWeek).HasPrecision(4, 1);
            item.Property(x => x.IsExclusive).HasDefaultValue(false);
            item.Property(x => x.CombinableWith).HasJsonCodes();
            item.Property(x => x.RuleNote).HasMaxLength(1000);
            item.Property(x => x.SourceUrl).HasMaxLength(500);
            item.Property(x => x.Version).IsConcurrencyToken();
            item.HasOne<Organisation>().WithMany().HasForeignKey(x => x.ProviderId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CatalogueStart>(start =>
        {
            start.ToTable("catalogue_start");
            start.HasIndex(x => new { x.CatalogueItemId, x.StartsOn }).IsUnique();
            start.HasOne<InterventionCatalogueItem>().WithMany().HasForeignKey(x => x.CatalogueItemId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<CatalogueReview>(review =>
        {
            review.ToTable("catalogue_review");
            review.HasIndex(x => x.TrackId);
            review.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            review.HasOne<InterventionCatalogueItem>().WithMany().HasForeignKey(x => x.CatalogueItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ProviderPeriod>(period =>
        {
            period.ToTable("provider_period");
            period.Property(x => x.Name).HasMaxLength(80);
            period.HasIndex(x => new { x.OrganisationId, x.StartsOn });
            period.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapChains(ModelBuilder model)
    {
        model.Entity<InterventionChain>(chain =>
        {
            chain.ToTable("intervention_chain");
            chain.Property(x => x.Reason).HasMaxLength(1000);
            chain.Property(x => x.RequirementProfileVersion).HasMaxLength(200);
            chain.Property(x => x.AssumedSwedish).HasMaxLength(100);
            chain.Property(x => x.AssumedEducation).HasMaxLength(100);
            chain.Property(x => x.AssumedExperience).HasMaxLength(200);
            chain.Property(x => x.NoSupportReason).HasMaxLength(500);
            chain.Property(x => x.OneSidedReason).HasMaxLength(500);
            chain.Property(x => x.Version).IsConcurrencyToken();
            chain.HasIndex(x => new { x.TrackId, x.Number }).IsUnique();
            chain.HasIndex(x => x.TrackId, "ix_intervention_chain_proposed").IsUnique().HasFilter("status = 'FORSLAG'");
            chain.HasIndex(x => x.TrackId, "ix_intervention_chain_fixed").IsUnique().HasFilter("status = 'FASTSTALLD'");
            chain.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Intervention>(intervention =>
        {
            intervention.ToTable("intervention");
            intervention.Property(x => x.Label).HasMaxLength(120);
            intervention.Property(x => x.HoursPerWeek).HasPrecision(4, 1);
            intervention.Property(x => x.Version).IsConcurrencyToken();
            intervention.HasIndex(x => new { x.ChainId, x.OriginId }).IsUnique();
            intervention.HasIndex(x => x.TrackId);
            intervention.HasIndex(x => x.CatalogueItemId);
            intervention.HasIndex(x => x.StartId);
            intervention.HasIndex(x => x.WorkplaceId);
            intervention.HasIndex(x => x.ResponsibleContactId);
            intervention.HasOne<Workplace>().WithMany().HasForeignKey(x => x.WorkplaceId).OnDelete(DeleteBehavior.Restrict);
            intervention.HasOne<Contact>().WithMany().HasForeignKey(x => x.ResponsibleContactId).OnDelete(DeleteBehavior.Restrict);
            intervention.HasOne<InterventionChain>().WithMany().HasForeignKey(x => x.ChainId).OnDelete(DeleteBehavior.Restrict);
            intervention.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            intervention.HasOne<InterventionCatalogueItem>().WithMany().HasForeignKey(x => x.CatalogueItemId).OnDelete(DeleteBehavior.Restrict);
            intervention.HasOne<CatalogueStart>().WithMany().HasForeignKey(x => x.StartId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ChainEdge>(edge =>
        {
            edge.ToTable("chain_edge");
            edge.HasIndex(x => x.ChainId);
            edge.HasIndex(x => new { x.FromId, x.ToId }).IsUnique();
            edge.HasIndex(x => x.ToId);
            edge.HasOne<InterventionChain>().WithMany().HasForeignKey(x => x.ChainId).OnDelete(DeleteBehavior.Restrict);
            edge.HasOne<Intervention>().WithMany().HasForeignKey(x => x.FromId).OnDelete(DeleteBehavior.Cascade);
            edge.HasOne<Intervention>().WithMany().HasForeignKey(x => x.ToId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<InterventionOutcome>(outcome =>
        {
            outcome.ToTable("intervention_outcome");
            outcome.HasKey(x => new { x.InterventionId, x.OutcomeId });
            outcome.HasIndex(x => x.OutcomeId);
            outcome.HasOne<Intervention>().WithMany().HasForeignKey(x => x.InterventionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<InterventionRequirement>(requirement =>
        {
            requirement.ToTable("intervention_requirement");
            requirement.HasKey(x => new { x.InterventionId, x.RequirementId });
            requirement.HasIndex(x => x.RequirementId);
            requirement.HasOne<Intervention>().WithMany().HasForeignKey(x => x.InterventionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<InterventionPlace>(place =>
        {
            place.ToTable("intervention_place");
            place.HasKey(x => x.OriginId);
            place.HasIndex(x => x.TrackId);
            place.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
