using Jobbspar.Workflows.Definitions.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Requests to publish, and the authors of versions.</summary>
internal static class PublishingMapping
{
    public static void MapPublishing(this ModelBuilder model)
    {
        model.Entity<PublicationRequest>(request =>
        {
            request.ToTable("publication_request");
            request.Property(x => x.DefinitionId).HasMaxLength(200);
            request.Property(x => x.VersionId).HasMaxLength(200);
            request.Property(x => x.Reason).HasMaxLength(1000);
            request.Property(x => x.Version).IsConcurrencyToken();
            request.HasIndex(x => x.DefinitionId, "ix_publication_request_waiting").IsUnique().HasFilter("state = 'VANTAR'");
        });
        model.Entity<DefinitionAuthor>(author =>
        {
            author.ToTable("definition_author");
            author.HasKey(x => new { x.VersionId, x.UserId });
            author.Property(x => x.VersionId).HasMaxLength(200);
        });
    }
}
