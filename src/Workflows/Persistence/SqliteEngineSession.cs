using System.Data.Common;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Engine.Triggers;
using Microsoft.Data.Sqlite;

namespace Jobbspar.Workflows.Persistence;

/// <summary>The engine's rows on SQLite. The transaction is the only writer, so nothing needs to be locked row by row.</summary>
internal sealed class SqliteEngineSession(SqliteConnection connection, SqliteTransaction transaction) : IEngineSession
{
    private static readonly Func<DbDataReader, int, DateTimeOffset> InstantOf = static (reader, column) => Instant.FromMicroseconds(reader.GetInt64(column));

    public async ValueTask<StoredInstance?> LockInstanceAsync(Guid instanceId, CancellationToken cancellationToken)
    {
        await using var command = Command($"SELECT {EngineRows.InstanceColumns} FROM workflow_instance WHERE id = $id", ("$id", instanceId));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? EngineRows.Instance(reader, InstantOf) : null;
    }

    public async ValueTask<StoredBookmark?> FindBookmarkAsync(Guid bookmarkId, CancellationToken cancellationToken)
    {
        var found = await QueryAsync("WHERE b.id = $id", cancellationToken, ("$id", bookmarkId));
        return found.Count == 0 ? null : found[0];
    }

    public ValueTask<IReadOnlyList<StoredBookmark>> ListBookmarksAsync(Guid instanceId, CancellationToken cancellationToken) =>
        QueryAsync("WHERE b.instance_id = $id ORDER BY b.created_at, b.id", cancellationToken, ("$id", instanceId));

    public ValueTask<IReadOnlyList<StoredBookmark>> FindWaitingAsync(string kind, string stimulusKey, string? correlationId, CancellationToken cancellationToken) =>
        correlationId is null
            ? QueryAsync("WHERE b.kind = $kind AND b.stimulus_key = $key ORDER BY b.created_at, b.id", cancellationToken, ("$kind", kind), ("$key", stimulusKey))
            : QueryAsync(
                "JOIN workflow_instance i ON i.id = b.instance_id WHERE b.kind = $kind AND b.stimulus_key = $key AND i.correlation_id = $correlation ORDER BY b.created_at, b.id",
                cancellationToken,
                ("$kind", kind),
                ("$key", stimulusKey),
                ("$correlation", correlationId));

    public ValueTask<IReadOnlyList<StoredBookmark>> ClaimDueTimersAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        QueryAsync("WHERE b.due_at <= $now AND (b.retry_at IS NULL OR b.retry_at <= $now) ORDER BY b.due_at, b.id LIMIT $limit", cancellationToken, ("$now", Instant.ToMicroseconds(now)), ("$limit", limit));

    public async ValueTask PutOffTimerAsync(Guid bookmarkId, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var command = Command(
            "UPDATE workflow_bookmark SET retry_at = $until, failures = failures + 1 WHERE id = $id",
            ("$id", bookmarkId),
            ("$until", Instant.ToMicroseconds(until)));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask<IReadOnlyList<(Guid Id, InstanceStatus Status)>> FindChildrenAsync(Guid parentInstanceId, CancellationToken cancellationToken)
    {
        await using var command = Command("SELECT id, status FROM workflow_instance WHERE parent_instance_id = $id ORDER BY created_at, id", ("$id", parentInstanceId));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await EngineRows.ChildrenAsync(reader, cancellationToken);
    }

    public async ValueTask DeleteAsync(IReadOnlyList<Guid> instanceIds, CancellationToken cancellationToken)
    {
        foreach (var id in instanceIds)
        {
            await using var command = Command("DELETE FROM workflow_journal WHERE instance_id = $id; DELETE FROM workflow_instance WHERE id = $id", ("$id", id));
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public async ValueTask<IReadOnlyList<StoredTrigger>> FindTriggersAsync(string kind, string stimulusKey, CancellationToken cancellationToken)
    {
        await using var command = Command(
            $"SELECT {EngineRows.TriggerColumns} FROM workflow_trigger WHERE kind = $kind AND stimulus_key = $key ORDER BY id",
            ("$kind", kind),
            ("$key", stimulusKey));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await EngineRows.TriggersAsync(reader, cancellationToken);
    }

    public ValueTask HoldTriggerAsync(Guid triggerId, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async ValueTask<bool> IsRunningAsync(string? definitionId, string? correlationId, CancellationToken cancellationToken)
    {
        await using var command = Command(
            "SELECT EXISTS (SELECT 1 FROM workflow_instance WHERE status = 'Running' AND ($definition IS NULL OR definition_id = $definition) AND ($correlation IS NULL OR correlation_id = $correlation))",
            ("$definition", definitionId),
            ("$correlation", correlationId));
        return await command.ExecuteScalarAsync(cancellationToken) is 1L;
    }

    public async ValueTask<Guid?> FindStartedAsync(string idempotencyKey, CancellationToken cancellationToken)
    {
        await using var command = Command("SELECT id FROM workflow_instance WHERE idempotency_key = $key", ("$key", idempotencyKey));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? reader.GetGuid(0) : null;
    }

    public async ValueTask SaveAsync(InstanceChange change, CancellationToken cancellationToken)
    {
        try
        {
            if (await (change.IsNew ? InsertAsync(change, cancellationToken) : UpdateAsync(change.Instance, cancellationToken)) != 1)
            {
                throw new ConcurrentChangeException(change.Instance.Id);
            }

            await RemoveAsync(change.RemovedBookmarks, cancellationToken);
            await ChangeAsync(change.ChangedBookmarks, cancellationToken);
            await AddAsync(change.AddedBookmarks, cancellationToken);
            await AppendAsync(change.Journal, cancellationToken);
        }
        catch (SqliteException fault) when (fault.SqliteExtendedErrorCode is SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE or SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY)
        {
            throw new ConcurrentChangeException(change.Instance.Id);
        }
    }

    private async Task<int> InsertAsync(InstanceChange change, CancellationToken cancellationToken)
    {
        var instance = change.Instance;
        await using var command = Command(
            $"INSERT INTO workflow_instance ({EngineRows.InstanceColumns}, idempotency_key) VALUES "
            + "($id, $definition, $version_id, $version, $name, $correlation, $parent, $status, $sub_status, $state, $revision, $sequence, $incidents, $created, $updated, $finished, $key)",
            ("$parent", instance.ParentInstanceId),
            ("$created", Instant.ToMicroseconds(instance.CreatedAt)),
            ("$key", change.IdempotencyKey));
        AddColumns(command, instance);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<int> UpdateAsync(StoredInstance instance, CancellationToken cancellationToken)
    {
        await using var command = Command(
            "UPDATE workflow_instance SET definition_id = $definition, definition_version_id = $version_id, definition_version = $version, name = $name, "
            + "correlation_id = $correlation, status = $status, sub_status = $sub_status, state = $state, revision = $revision, "
            + "journal_sequence = $sequence, incident_count = $incidents, updated_at = $updated, finished_at = $finished "
            + "WHERE id = $id AND revision = $revision - 1");
        AddColumns(command, instance);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void AddColumns(SqliteCommand command, StoredInstance instance)
    {
        Add(command, "$id", instance.Id);
        Add(command, "$definition", instance.DefinitionId);
        Add(command, "$version_id", instance.DefinitionVersionId);
        Add(command, "$version", instance.DefinitionVersion);
        Add(command, "$name", instance.Name);
        Add(command, "$correlation", instance.CorrelationId);
        Add(command, "$status", instance.Status.ToString());
        Add(command, "$sub_status", instance.SubStatus.ToString());
        Add(command, "$state", instance.State.ToArray());
        Add(command, "$revision", instance.Revision);
        Add(command, "$sequence", instance.JournalSequence);
        Add(command, "$incidents", instance.IncidentCount);
        Add(command, "$updated", Instant.ToMicroseconds(instance.UpdatedAt));
        Add(command, "$finished", Micros(instance.FinishedAt));
    }

    private async Task RemoveAsync(IReadOnlyList<Guid> bookmarks, CancellationToken cancellationToken)
    {
        if (bookmarks.Count == 0)
        {
            return;
        }

        await using var command = Command("DELETE FROM workflow_bookmark WHERE id = $id");
        foreach (var id in bookmarks)
        {
            command.Parameters.Clear();
            Add(command, "$id", id);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task ChangeAsync(IReadOnlyList<StoredBookmark> bookmarks, CancellationToken cancellationToken)
    {
        foreach (var bookmark in bookmarks)
        {
            await using var command = Command(
                "UPDATE workflow_bookmark SET activity_id = $activity, stimulus_key = $key, payload = $payload, due_at = $due WHERE id = $id",
                ("$id", bookmark.Id),
                ("$activity", bookmark.ActivityId),
                ("$key", bookmark.StimulusKey),
                ("$payload", bookmark.Payload),
                ("$due", Micros(bookmark.DueAt)));
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task AddAsync(IReadOnlyList<StoredBookmark> bookmarks, CancellationToken cancellationToken)
    {
        if (bookmarks.Count == 0)
        {
            return;
        }

        await using var command = Command(
            "INSERT INTO workflow_bookmark (id, instance_id, activity_id, execution_id, kind, stimulus_key, payload, due_at, created_at) "
            + "VALUES ($id, $instance, $activity, $execution, $kind, $key, $payload, $due, $created)");
        foreach (var bookmark in bookmarks)
        {
            command.Parameters.Clear();
            Add(command, "$id", bookmark.Id);
            Add(command, "$instance", bookmark.InstanceId);
            Add(command, "$activity", bookmark.ActivityId);
            Add(command, "$execution", bookmark.ExecutionId);
            Add(command, "$kind", bookmark.Kind);
            Add(command, "$key", bookmark.StimulusKey);
            Add(command, "$payload", bookmark.Payload);
            Add(command, "$due", Micros(bookmark.DueAt));
            Add(command, "$created", Instant.ToMicroseconds(bookmark.CreatedAt));
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task AppendAsync(IReadOnlyList<JournalEntry> journal, CancellationToken cancellationToken)
    {
        if (journal.Count == 0)
        {
            return;
        }

        await using var command = Command(
            "INSERT INTO workflow_journal (instance_id, sequence, at, activity_id, activity_type, execution_id, event, outcome) "
            + "VALUES ($instance, $sequence, $at, $activity, $type, $execution, $event, $outcome)");
        foreach (var entry in journal)
        {
            command.Parameters.Clear();
            Add(command, "$instance", entry.InstanceId);
            Add(command, "$sequence", entry.Sequence);
            Add(command, "$at", Instant.ToMicroseconds(entry.At));
            Add(command, "$activity", entry.ActivityId);
            Add(command, "$type", entry.ActivityType);
            Add(command, "$execution", entry.ExecutionId);
            Add(command, "$event", entry.Event);
            Add(command, "$outcome", entry.Outcome);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async ValueTask<IReadOnlyList<StoredBookmark>> QueryAsync(string condition, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command($"SELECT {EngineRows.BookmarkColumns} FROM workflow_bookmark b {condition}", parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var bookmarks = new List<StoredBookmark>();
        while (await reader.ReadAsync(cancellationToken))
        {
            bookmarks.Add(EngineRows.Bookmark(reader, InstantOf));
        }

        return bookmarks;
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = new SqliteCommand(sql, connection, transaction);
        foreach (var (name, value) in parameters)
        {
            Add(command, name, value);
        }

        return command;
    }

    private static void Add(SqliteCommand command, string name, object? value) => command.Parameters.AddWithValue(name, value ?? DBNull.Value);

    private static long? Micros(DateTimeOffset? value) => value is { } set ? Instant.ToMicroseconds(set) : null;
}
