using System.Data.Common;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Engine.Triggers;
using Npgsql;
using NpgsqlTypes;

namespace Jobbspar.Workflows.Persistence;

/// <summary>
/// The engine's rows on PostgreSQL. A command costs one round trip to lock and read and one to write and commit; the driver keeps
/// the statements prepared, which is why lists travel as arrays and every statement has one fixed text.
/// </summary>
/// <remarks>
/// The last change of a held instance waits to travel with the commit. Whatever else is asked of the connection sends it first:
/// this session's own statements by <see cref="SendKeptAsync"/>, those of the context by <see cref="KeptChangeFirst"/>.
/// </remarks>
internal sealed class PostgreSqlEngineSession(NpgsqlConnection connection, NpgsqlTransaction transaction) : IEngineSession
{
    private const string LockInstance = $"SELECT {EngineRows.InstanceColumns} FROM workflow_instance WHERE id = $1 FOR UPDATE";

    private const string BookmarksOfInstance =
        $"SELECT {EngineRows.BookmarkColumns} FROM workflow_bookmark b WHERE b.instance_id = $1 ORDER BY b.created_at, b.id";

    private const string OneBookmark = $"SELECT {EngineRows.BookmarkColumns} FROM workflow_bookmark b WHERE b.id = $1";

    private const string Waiting =
        $"SELECT {EngineRows.BookmarkColumns} FROM workflow_bookmark b WHERE b.kind = $1 AND b.stimulus_key = $2 ORDER BY b.created_at, b.id";

    private const string WaitingCorrelated =
        $"SELECT {EngineRows.BookmarkColumns} FROM workflow_bookmark b JOIN workflow_instance i ON i.id = b.instance_id "
        + "WHERE b.kind = $1 AND b.stimulus_key = $2 AND i.correlation_id = $3 ORDER BY b.created_at, b.id";

    // Both rows are held, the instance first as everybody does, and nothing is waited for: so it cannot deadlock.
    private const string DueTimers =
        $"SELECT {EngineRows.BookmarkColumns} FROM workflow_bookmark b JOIN workflow_instance i ON i.id = b.instance_id "
        + "WHERE b.due_at <= $1 AND (b.retry_at IS NULL OR b.retry_at <= $1) ORDER BY b.due_at, b.id LIMIT $2 FOR UPDATE OF i, b SKIP LOCKED";

    private const string PutOff = "UPDATE workflow_bookmark SET retry_at = $2, failures = failures + 1 WHERE id = $1";

    private const string Children = "SELECT id, status FROM workflow_instance WHERE parent_instance_id = $1 ORDER BY created_at, id";

    private const string DeleteJournals = "DELETE FROM workflow_journal WHERE instance_id = ANY($1)";

    private const string DeleteInstances = "DELETE FROM workflow_instance WHERE id = ANY($1)";

    private const string Triggers =
        $"SELECT {EngineRows.TriggerColumns} FROM workflow_trigger WHERE kind = $1 AND stimulus_key = $2 ORDER BY id";

    private const string HoldTrigger = "SELECT 1 FROM workflow_trigger WHERE id = $1 FOR UPDATE";

    private const string Running =
        "SELECT EXISTS (SELECT 1 FROM workflow_instance WHERE status = 'Running' AND ($1 IS NULL OR definition_id = $1) AND ($2 IS NULL OR correlation_id = $2))";

    private const string Started = "SELECT id FROM workflow_instance WHERE idempotency_key = $1";

    private const string Insert =
        $"INSERT INTO workflow_instance ({EngineRows.InstanceColumns}, idempotency_key) "
        + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";

    private const string Update =
        "UPDATE workflow_instance SET definition_id = $2, definition_version_id = $3, definition_version = $4, name = $5, correlation_id = $6, "
        + "status = $7, sub_status = $8, state = $9, revision = $10, journal_sequence = $11, incident_count = $12, updated_at = $13, finished_at = $14 "
        + "WHERE id = $1 AND revision = $15";

    // Most changes are of one bookmark: without arrays the server neither plans again nor unpacks.
    private const string RemoveBookmark = "DELETE FROM workflow_bookmark WHERE id = $1";

    private const string RemoveBookmarks = "DELETE FROM workflow_bookmark WHERE id = ANY($1)";

    private const string AddBookmark =
        "INSERT INTO workflow_bookmark (id, instance_id, activity_id, execution_id, kind, stimulus_key, payload, due_at, created_at) "
        + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

    private const string AddBookmarks =
        "INSERT INTO workflow_bookmark (id, instance_id, activity_id, execution_id, kind, stimulus_key, payload, due_at, created_at) "
        + "SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)";

    private const string ChangeBookmarks =
        "UPDATE workflow_bookmark b SET activity_id = c.activity_id, stimulus_key = c.stimulus_key, payload = c.payload, due_at = c.due_at "
        + "FROM unnest($1, $2, $3, $4, $5) AS c (id, activity_id, stimulus_key, payload, due_at) WHERE b.id = c.id";

    private const string AppendJournal =
        "INSERT INTO workflow_journal (instance_id, sequence, at, activity_id, activity_type, execution_id, event, outcome) "
        + "SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)";

    private static readonly Func<DbDataReader, int, DateTimeOffset> Instant = static (reader, column) => reader.GetFieldValue<DateTimeOffset>(column);

    // Read together with the instance that this transaction holds; nobody else can change them until it ends.
    private readonly Dictionary<Guid, IReadOnlyList<StoredBookmark>> bookmarksHeld = [];

    // By which revision: what is changed from it changes one row for certain, so nothing has to be asked before the commit.
    private readonly Dictionary<Guid, int> instancesHeld = [];

    private (NpgsqlBatch Batch, Guid InstanceId)? kept;

    /// <summary>No change waits for the commit.</summary>
    public bool KeepsNothing => kept is null;

    /// <summary>Sends the change that waits for the commit, because something else comes before it.</summary>
    /// <exception cref="ConcurrentChangeException">Somebody else wrote the instance's next journal line.</exception>
    public async ValueTask SendKeptAsync(CancellationToken cancellationToken)
    {
        if (kept is { } change)
        {
            kept = null;
            await using var batch = change.Batch;
            await SendAsync(batch, change.InstanceId, cancellationToken);
        }
    }

    /// <summary>Forgets the change that waits for the commit, because the transaction goes back to where it had not been made.</summary>
    public void ForgetKept()
    {
        kept = null;
        instancesHeld.Clear();
        bookmarksHeld.Clear();
    }

    /// <summary>Sends the change that waits together with the commit, in one round trip; the server leaves the commit out where the change fails.</summary>
    /// <returns>False where none waits: nothing was done.</returns>
    /// <exception cref="ConcurrentChangeException">Somebody else wrote the instance's next journal line; nothing is committed.</exception>
    public async ValueTask<bool> CommitWithKeptAsync()
    {
        if (kept is not { } change)
        {
            return false;
        }

        kept = null;
        await using var batch = change.Batch;
        batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        await SendAsync(batch, change.InstanceId, CancellationToken.None);
        return true;
    }

    public async ValueTask<StoredInstance?> LockInstanceAsync(Guid instanceId, CancellationToken cancellationToken)
    {
        await SendKeptAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(Command(LockInstance, Value(instanceId)));
        batch.BatchCommands.Add(Command(BookmarksOfInstance, Value(instanceId)));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var instance = await reader.ReadAsync(cancellationToken) ? EngineRows.Instance(reader, Instant) : null;
        if (instance is not null)
        {
            await reader.NextResultAsync(cancellationToken);
            bookmarksHeld[instanceId] = await ReadBookmarksAsync(reader, cancellationToken);
            instancesHeld[instanceId] = instance.Revision;
        }

        return instance;
    }

    public async ValueTask<StoredBookmark?> FindBookmarkAsync(Guid bookmarkId, CancellationToken cancellationToken)
    {
        foreach (var held in bookmarksHeld.Values)
        {
            foreach (var bookmark in held)
            {
                if (bookmark.Id == bookmarkId)
                {
                    return bookmark;
                }
            }
        }

        var found = await QueryAsync(OneBookmark, cancellationToken, Value(bookmarkId));
        return found.Count == 0 ? null : found[0];
    }

    public async ValueTask<IReadOnlyList<StoredBookmark>> ListBookmarksAsync(Guid instanceId, CancellationToken cancellationToken) =>
        bookmarksHeld.TryGetValue(instanceId, out var held) ? held : await QueryAsync(BookmarksOfInstance, cancellationToken, Value(instanceId));

    public async ValueTask<IReadOnlyList<StoredBookmark>> FindWaitingAsync(string kind, string stimulusKey, string? correlationId, CancellationToken cancellationToken) =>
        correlationId is null
            ? await QueryAsync(Waiting, cancellationToken, Text(kind), Text(stimulusKey))
            : await QueryAsync(WaitingCorrelated, cancellationToken, Text(kind), Text(stimulusKey), Text(correlationId));

    public async ValueTask<IReadOnlyList<StoredBookmark>> ClaimDueTimersAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        await QueryAsync(DueTimers, cancellationToken, Value(now.ToUniversalTime()), Value(limit));

    public async ValueTask PutOffTimerAsync(Guid bookmarkId, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await SendKeptAsync(cancellationToken);
        await using var command = new NpgsqlCommand(PutOff, connection, transaction);
        command.Parameters.Add(Value(bookmarkId));
        command.Parameters.Add(Value(until.ToUniversalTime()));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask<IReadOnlyList<(Guid Id, InstanceStatus Status)>> FindChildrenAsync(Guid parentInstanceId, CancellationToken cancellationToken)
    {
        await SendKeptAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Children, connection, transaction);
        command.Parameters.Add(Value(parentInstanceId));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await EngineRows.ChildrenAsync(reader, cancellationToken);
    }

    public async ValueTask DeleteAsync(IReadOnlyList<Guid> instanceIds, CancellationToken cancellationToken)
    {
        await SendKeptAsync(cancellationToken);
        var ids = instanceIds.ToArray();
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(Command(DeleteJournals, Value(ids)));
        batch.BatchCommands.Add(Command(DeleteInstances, Value(ids)));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask<IReadOnlyList<StoredTrigger>> FindTriggersAsync(string kind, string stimulusKey, CancellationToken cancellationToken)
    {
        await SendKeptAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Triggers, connection, transaction);
        command.Parameters.Add(Text(kind));
        command.Parameters.Add(Text(stimulusKey));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await EngineRows.TriggersAsync(reader, cancellationToken);
    }

    public async ValueTask HoldTriggerAsync(Guid triggerId, CancellationToken cancellationToken)
    {
        await SendKeptAsync(cancellationToken);
        await using var command = new NpgsqlCommand(HoldTrigger, connection, transaction);
        command.Parameters.Add(Value(triggerId));
        await command.ExecuteScalarAsync(cancellationToken);
    }

    public async ValueTask<bool> IsRunningAsync(string? definitionId, string? correlationId, CancellationToken cancellationToken)
    {
        await SendKeptAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Running, connection, transaction);
        command.Parameters.Add(Text(definitionId));
        command.Parameters.Add(Text(correlationId));
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    public async ValueTask<Guid?> FindStartedAsync(string idempotencyKey, CancellationToken cancellationToken)
    {
        await SendKeptAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Started, connection, transaction);
        command.Parameters.Add(Text(idempotencyKey));
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }

    public async ValueTask SaveAsync(InstanceChange change, CancellationToken cancellationToken)
    {
        await SendKeptAsync(cancellationToken);
        var instance = change.Instance;
        var batch = new NpgsqlBatch(connection, transaction);
        var row = change.IsNew ? InsertCommand(instance, change.IdempotencyKey) : UpdateCommand(instance);
        batch.BatchCommands.Add(row);
        if (change.RemovedBookmarks.Count > 0)
        {
            batch.BatchCommands.Add(change.RemovedBookmarks is [var only] ? Command(RemoveBookmark, Value(only)) : Command(RemoveBookmarks, Value(change.RemovedBookmarks.ToArray())));
        }

        if (change.ChangedBookmarks.Count > 0)
        {
            batch.BatchCommands.Add(ChangeCommand(change.ChangedBookmarks));
        }

        if (change.AddedBookmarks.Count > 0)
        {
            batch.BatchCommands.Add(change.AddedBookmarks is [var only] ? BookmarkCommand(only) : BookmarkCommand(change.AddedBookmarks));
        }

        if (change.Journal.Count > 0)
        {
            batch.BatchCommands.Add(JournalCommand(change.Journal));
        }

        bookmarksHeld.Remove(instance.Id);
        if (!change.IsNew && instancesHeld.TryGetValue(instance.Id, out var revision) && revision == instance.Revision - 1)
        {
            instancesHeld[instance.Id] = instance.Revision;
            kept = (batch, instance.Id);
            return;
        }

        await using (batch)
        {
            await SendAsync(batch, instance.Id, cancellationToken);
            if (row.RecordsAffected != 1)
            {
                throw new ConcurrentChangeException(instance.Id);
            }
        }
    }

    private static async ValueTask SendAsync(NpgsqlBatch batch, Guid instanceId, CancellationToken cancellationToken)
    {
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.UniqueViolation)
        {
            // Somebody else started the instance, or wrote its next journal line, since it was looked for.
            throw new ConcurrentChangeException(instanceId);
        }
    }

    private static NpgsqlBatchCommand InsertCommand(StoredInstance instance, string? idempotencyKey) => Command(
        Insert,
        Value(instance.Id),
        Text(instance.DefinitionId),
        Text(instance.DefinitionVersionId),
        Value(instance.DefinitionVersion),
        Text(instance.Name),
        Text(instance.CorrelationId),
        Optional(instance.ParentInstanceId, NpgsqlDbType.Uuid),
        Text(instance.Status.ToString()),
        Text(instance.SubStatus.ToString()),
        Value(instance.State),
        Value(instance.Revision),
        Value(instance.JournalSequence),
        Value(instance.IncidentCount),
        Value(instance.CreatedAt.ToUniversalTime()),
        Value(instance.UpdatedAt.ToUniversalTime()),
        Optional(instance.FinishedAt?.ToUniversalTime(), NpgsqlDbType.TimestampTz),
        Text(idempotencyKey));

    private static NpgsqlBatchCommand UpdateCommand(StoredInstance instance) => Command(
        Update,
        Value(instance.Id),
        Text(instance.DefinitionId),
        Text(instance.DefinitionVersionId),
        Value(instance.DefinitionVersion),
        Text(instance.Name),
        Text(instance.CorrelationId),
        Text(instance.Status.ToString()),
        Text(instance.SubStatus.ToString()),
        Value(instance.State),
        Value(instance.Revision),
        Value(instance.JournalSequence),
        Value(instance.IncidentCount),
        Value(instance.UpdatedAt.ToUniversalTime()),
        Optional(instance.FinishedAt?.ToUniversalTime(), NpgsqlDbType.TimestampTz),
        Value(instance.Revision - 1));

    private static NpgsqlBatchCommand ChangeCommand(IReadOnlyList<StoredBookmark> changed) => Command(
        ChangeBookmarks,
        Value(Column(changed, static x => x.Id)),
        Texts(Column(changed, static x => x.ActivityId)),
        Texts(Column(changed, static x => x.StimulusKey)),
        Texts(Column(changed, static x => x.Payload)),
        Value(Column(changed, static x => x.DueAt?.ToUniversalTime())));

    private static NpgsqlBatchCommand BookmarkCommand(StoredBookmark added) => Command(
        AddBookmark,
        Value(added.Id),
        Value(added.InstanceId),
        Text(added.ActivityId),
        Value(added.ExecutionId),
        Text(added.Kind),
        Text(added.StimulusKey),
        Text(added.Payload),
        Optional(added.DueAt?.ToUniversalTime(), NpgsqlDbType.TimestampTz),
        Value(added.CreatedAt.ToUniversalTime()));

    private static NpgsqlBatchCommand BookmarkCommand(IReadOnlyList<StoredBookmark> added) => Command(
        AddBookmarks,
        Value(Column(added, static x => x.Id)),
        Value(Column(added, static x => x.InstanceId)),
        Texts(Column(added, static x => x.ActivityId)),
        Value(Column(added, static x => x.ExecutionId)),
        Texts(Column(added, static x => x.Kind)),
        Texts(Column(added, static x => x.StimulusKey)),
        Texts(Column(added, static x => x.Payload)),
        Value(Column(added, static x => x.DueAt?.ToUniversalTime())),
        Value(Column(added, static x => x.CreatedAt.ToUniversalTime())));

    private static NpgsqlBatchCommand JournalCommand(IReadOnlyList<JournalEntry> journal) => Command(
        AppendJournal,
        Value(Column(journal, static x => x.InstanceId)),
        Value(Column(journal, static x => x.Sequence)),
        Value(Column(journal, static x => x.At.ToUniversalTime())),
        Texts(Column(journal, static x => x.ActivityId)),
        Texts(Column(journal, static x => x.ActivityType)),
        Value(Column(journal, static x => x.ExecutionId)),
        Texts(Column(journal, static x => x.Event)),
        Texts(Column(journal, static x => x.Outcome)));

    private async ValueTask<IReadOnlyList<StoredBookmark>> QueryAsync(string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await SendKeptAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await ReadBookmarksAsync(reader, cancellationToken);
    }

    private static async ValueTask<IReadOnlyList<StoredBookmark>> ReadBookmarksAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        List<StoredBookmark>? bookmarks = null;
        while (await reader.ReadAsync(cancellationToken))
        {
            (bookmarks ??= []).Add(EngineRows.Bookmark(reader, Instant));
        }

        return bookmarks ?? (IReadOnlyList<StoredBookmark>)[];
    }

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static TColumn[] Column<TRow, TColumn>(IReadOnlyList<TRow> rows, Func<TRow, TColumn> value)
    {
        var column = new TColumn[rows.Count];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = value(rows[i]);
        }

        return column;
    }

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };

    private static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter<string?[]> Texts(string?[] values) => new() { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    private static NpgsqlParameter Optional<T>(T? value, NpgsqlDbType type)
        where T : struct => new() { Value = value is { } set ? set : DBNull.Value, NpgsqlDbType = type };
}
