using Jobbspar.Workflows.Requests;
using Jobbspar.Workflows.Triggers;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>The engine's tables. The engine's session writes them with its own SQL; columns here and there must agree.</summary>
internal static class EngineMapping
{
    /// <param name="model">Model to build.</param>
    /// <param name="journalByMonth">True where the journal is partitioned by the month of its lines, so that its key must name their time.</param>
    public static void MapEngine(this ModelBuilder model, bool journalByMonth)
    {
        model.Entity<WorkflowDefinitionRow>(definition =>
        {
            definition.ToTable("workflow_definition");
            definition.HasKey(x => x.VersionId);
            definition.Property(x => x.VersionId).HasMaxLength(200);
            definition.Property(x => x.DefinitionId).HasMaxLength(200);
            definition.Property(x => x.Name).HasMaxLength(400);
            definition.Property(x => x.ContentHash).HasMaxLength(64);
            definition.Property(x => x.SeenByAuthor).HasMaxLength(220);
            definition.HasIndex(x => new { x.DefinitionId, x.Version }).IsUnique();
            definition.Property(x => x.IsDraft).HasDefaultValue(false);
            definition.Property(x => x.Revision).HasDefaultValue(1);
            definition.HasIndex(x => x.DefinitionId, "ix_workflow_definition_draft").IsUnique().HasFilter("is_draft");
            definition.HasIndex(x => x.DefinitionId, "ix_workflow_definition_published").IsUnique().HasFilter("is_published");
        });
        model.Entity<WorkflowInstanceRow>(instance =>
        {
            instance.ToTable("workflow_instance");
            instance.Property(x => x.Status).HasConversion<string>().HasMaxLength(20);
            instance.Property(x => x.SubStatus).HasConversion<string>().HasMaxLength(20);
            instance.HasIndex(x => x.IdempotencyKey).IsUnique().HasFilter("idempotency_key IS NOT NULL");
            instance.HasIndex(x => x.DefinitionVersionId);
            instance.HasIndex(x => x.CorrelationId).HasFilter("correlation_id IS NOT NULL");
            instance.HasIndex(x => new { x.CreatedAt, x.Id });
            instance.HasIndex(x => new { x.CreatedAt, x.Id }, "ix_workflow_instance_incidents").HasFilter("incident_count > 0");
            instance.HasIndex(x => x.ParentInstanceId).HasFilter("parent_instance_id IS NOT NULL");
        });
        model.Entity<WorkflowBookmarkRow>(bookmark =>
        {
            bookmark.ToTable("workflow_bookmark");
            bookmark.Property(x => x.Failures).HasDefaultValue(0);
            bookmark.HasIndex(x => x.InstanceId);
            bookmark.HasIndex(x => new { x.Kind, x.StimulusKey }).HasFilter("stimulus_key IS NOT NULL");
            bookmark.HasIndex(x => x.DueAt).HasFilter("due_at IS NOT NULL");
            bookmark.HasOne<WorkflowInstanceRow>().WithMany().HasForeignKey(x => x.InstanceId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<WorkflowTriggerRow>(trigger =>
        {
            trigger.ToTable("workflow_trigger");
            trigger.HasIndex(x => new { x.DefinitionId, x.ActivityId }).IsUnique();
            trigger.HasIndex(x => new { x.Kind, x.StimulusKey }).HasFilter("stimulus_key IS NOT NULL");
            trigger.HasIndex(x => x.DueAt).HasFilter("due_at IS NOT NULL");
        });
        model.Entity<HttpRequestRow>(request =>
        {
            request.ToTable("workflow_request");
            request.HasKey(x => x.BookmarkId);
            request.Property(x => x.Method).HasMaxLength(20);
            request.HasIndex(x => new { x.CreatedAt, x.BookmarkId });
        });
        model.Entity<WorkflowJournalRow>(journal =>
        {
            journal.ToTable("workflow_journal");
            if (journalByMonth)
            {
                journal.HasKey(x => new { x.InstanceId, x.Sequence, x.At });
            }
            else
            {
                journal.HasKey(x => new { x.InstanceId, x.Sequence });
            }
        });
    }
}
