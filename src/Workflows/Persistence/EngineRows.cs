using System.Data.Common;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Engine.Triggers;

namespace Jobbspar.Workflows.Persistence;

/// <summary>Columns of the engine's tables in the order in which both sessions read them.</summary>
internal static class EngineRows
{
    public const string InstanceColumns =
        "id, definition_id, definition_version_id, definition_version, name, correlation_id, parent_instance_id, status, sub_status, "
        + "state, revision, journal_sequence, incident_count, created_at, updated_at, finished_at";

    public const string BookmarkColumns =
        "b.id, b.instance_id, b.activity_id, b.execution_id, b.kind, b.stimulus_key, b.payload, b.due_at, b.created_at, b.failures";

    /// <summary>Reads the row that the reader stands on.</summary>
    /// <param name="reader">Stands on a row of <see cref="InstanceColumns"/>.</param>
    /// <param name="instant">How this database holds an instant.</param>
    public static StoredInstance Instance(DbDataReader reader, Func<DbDataReader, int, DateTimeOffset> instant) => new()
    {
        Id = reader.GetGuid(0),
        DefinitionId = reader.GetString(1),
        DefinitionVersionId = reader.GetString(2),
        DefinitionVersion = reader.GetInt32(3),
        Name = Text(reader, 4),
        CorrelationId = Text(reader, 5),
        ParentInstanceId = reader.IsDBNull(6) ? null : reader.GetGuid(6),
        Status = Enum.Parse<InstanceStatus>(reader.GetString(7)),
        SubStatus = Enum.Parse<InstanceSubStatus>(reader.GetString(8)),
        State = reader.GetFieldValue<byte[]>(9),
        Revision = reader.GetInt32(10),
        JournalSequence = reader.GetInt64(11),
        IncidentCount = reader.GetInt32(12),
        CreatedAt = instant(reader, 13),
        UpdatedAt = instant(reader, 14),
        FinishedAt = reader.IsDBNull(15) ? null : instant(reader, 15),
    };

    /// <summary>Reads the row that the reader stands on.</summary>
    /// <param name="reader">Stands on a row of <see cref="BookmarkColumns"/>.</param>
    /// <param name="instant">How this database holds an instant.</param>
    public static StoredBookmark Bookmark(DbDataReader reader, Func<DbDataReader, int, DateTimeOffset> instant) => new()
    {
        Id = reader.GetGuid(0),
        InstanceId = reader.GetGuid(1),
        ActivityId = reader.GetString(2),
        ExecutionId = reader.GetInt32(3),
        Kind = reader.GetString(4),
        StimulusKey = Text(reader, 5),
        Payload = Text(reader, 6),
        DueAt = reader.IsDBNull(7) ? null : instant(reader, 7),
        CreatedAt = instant(reader, 8),
        Failures = reader.GetInt32(9),
    };

    public const string TriggerColumns = "id, definition_id, definition_version_id, activity_id";

    /// <summary>Reads rows of <see cref="TriggerColumns"/>.</summary>
    public static async Task<IReadOnlyList<StoredTrigger>> TriggersAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        var triggers = new List<StoredTrigger>();
        while (await reader.ReadAsync(cancellationToken))
        {
            triggers.Add(new StoredTrigger(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        }

        return triggers;
    }

    /// <summary>Reads rows of id and status.</summary>
    public static async Task<IReadOnlyList<(Guid Id, InstanceStatus Status)>> ChildrenAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        var children = new List<(Guid, InstanceStatus)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            children.Add((reader.GetGuid(0), Enum.Parse<InstanceStatus>(reader.GetString(1))));
        }

        return children;
    }

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
