using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Definitions.Publishing;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Messaging;
using Jobbspar.Workflows.Migrations;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence.Mapping;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Requests;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Triggers;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence;

/// <summary>Domain, accounts and engine in one database, so that one transaction covers a whole command (D2).</summary>
public sealed class JobbsparDbContext(DbContextOptions<JobbsparDbContext> options)
    : IdentityDbContext<UserAccount, IdentityRole<Guid>, Guid>(options)
{
    /// <summary>Job tracks.</summary>
    public DbSet<Track> Tracks => Set<Track>();

    /// <summary>Employers' parts in tracks.</summary>
    public DbSet<TrackEmployer> TrackEmployers => Set<TrackEmployer>();

    /// <summary>Organisations.</summary>
    public DbSet<Organisation> Organisations => Set<Organisation>();

    /// <summary>Who coordinates which track, and when.</summary>
    public DbSet<CoordinatorAssignment> CoordinatorAssignments => Set<CoordinatorAssignment>();

    /// <summary>Tasks.</summary>
    public DbSet<ChecklistItem> ChecklistItems => Set<ChecklistItem>();

    /// <summary>Comments on tasks.</summary>
    public DbSet<ChecklistComment> ChecklistComments => Set<ChecklistComment>();

    /// <summary>Gates.</summary>
    public DbSet<TrackGate> TrackGates => Set<TrackGate>();

    /// <summary>Who did what and when.</summary>
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    /// <summary>Promises to tell somebody something.</summary>
    public DbSet<Promise> Promises => Set<Promise>();

    /// <summary>How promises ended.</summary>
    public DbSet<Receipt> Receipts => Set<Receipt>();

    /// <summary>What people get of a day.</summary>
    public DbSet<Digest> Digests => Set<Digest>();

    /// <summary>Promises as users see them.</summary>
    public DbSet<Notification> Notifications => Set<Notification>();

    /// <summary>Reminder policies as administrators changed them.</summary>
    public DbSet<ReminderPolicyVersion> ReminderPolicyVersions => Set<ReminderPolicyVersion>();

    /// <summary>Orders to plan reminders anew.</summary>
    public DbSet<ReplanOrder> ReplanOrders => Set<ReplanOrder>();

    /// <summary>How people want to be told.</summary>
    public DbSet<ReminderChoice> ReminderChoices => Set<ReminderChoice>();

    /// <summary>People's calendar addresses.</summary>
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    /// <summary>The closed books.</summary>
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();

    /// <summary>Last runs of jobs.</summary>
    public DbSet<JobRun> JobRuns => Set<JobRun>();

    /// <summary>Messages that no host could handle.</summary>
    public DbSet<DeadLetter> DeadLetters => Set<DeadLetter>();

    /// <summary>Messages to hand to the broker, and handed over.</summary>
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    /// <summary>Requests that workflows wait for the answers to.</summary>
    public DbSet<HttpRequestRow> HttpRequests => Set<HttpRequestRow>();

    /// <summary>Messages that consumers have handled.</summary>
    public DbSet<InboxMessage> InboxMessages => Set<InboxMessage>();

    /// <summary>Small values shared by all hosts.</summary>
    public DbSet<Setting> Settings => Set<Setting>();

    /// <summary>Keys that protect cookies and tokens.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Orders to move running instances to another version.</summary>
    public DbSet<MigrationBatch> MigrationBatches => Set<MigrationBatch>();

    /// <summary>Instances in such orders.</summary>
    public DbSet<MigrationItem> MigrationItems => Set<MigrationItem>();

    /// <summary>Requests to publish a version.</summary>
    public DbSet<PublicationRequest> PublicationRequests => Set<PublicationRequest>();

    /// <summary>Who wrote something of which version.</summary>
    public DbSet<DefinitionAuthor> DefinitionAuthors => Set<DefinitionAuthor>();

    /// <summary>Workflow definitions, one row per version.</summary>
    public DbSet<WorkflowDefinitionRow> WorkflowDefinitions => Set<WorkflowDefinitionRow>();

    /// <summary>Workflow instances; read only.</summary>
    public DbSet<WorkflowInstanceRow> WorkflowInstances => Set<WorkflowInstanceRow>();

    /// <summary>Where instances wait; read only.</summary>
    public DbSet<WorkflowBookmarkRow> WorkflowBookmarks => Set<WorkflowBookmarkRow>();

    /// <summary>What starts instances by itself.</summary>
    public DbSet<WorkflowTriggerRow> WorkflowTriggers => Set<WorkflowTriggerRow>();

    /// <summary>What instances did; read only.</summary>
    public DbSet<WorkflowJournalRow> WorkflowJournal => Set<WorkflowJournalRow>();

    /// <summary>Fixed here, because otherwise a host's Identity options would change the schema.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        PrepareChanges();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        PrepareChanges();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.MapAccounts();
        builder.MapTracks();
        builder.MapChecklists();
        builder.MapReminders();
        builder.MapOperations();
        builder.MapMessaging();
        builder.MapEngine(journalByMonth: !Database.IsSqlite());
        builder.MapMigrations();
        builder.MapPublishing();
        builder.StoreValues(Database.IsSqlite());
        builder.NameInSnakeCase();
    }

    /// <summary>Raises the version of every changed row by one, whether or not the code that changed it did, and makes texts storable.</summary>
    private void PrepareChanges()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified))
            {
                continue;
            }

            foreach (var property in entry.Properties)
            {
                if (property.CurrentValue is string text && StorableText.Of(text) is var storable && !ReferenceEquals(storable, text))
                {
                    property.CurrentValue = storable;
                }
            }

            if (entry.State is EntityState.Modified
                && entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true } counter
                && counter.ClrType == typeof(int))
            {
                var version = entry.Property(counter);
                version.CurrentValue = (int)version.OriginalValue! + 1;
            }
        }
    }
}
