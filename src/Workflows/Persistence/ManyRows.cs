using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Jobbspar.Workflows.Persistence;

/// <summary>Adds rows; where they are many, past the change tracker and as PostgreSQL's own copy, which costs a fraction of as many statements.</summary>
/// <remarks>A copy is no change that consequences follow from, and its texts are not looked through for what PostgreSQL cannot store: for rows that the program works out.</remarks>
internal static class ManyRows
{
    /// <summary>From here on a copy is worth its round trips.</summary>
    internal const int Many = 100;

    /// <summary>Adds new rows in the context's transaction. Where they are many they are in the database afterwards, and unknown to the context.</summary>
    /// <exception cref="PostgresException">A row breaks a constraint; the transaction cannot go on.</exception>
    public static async Task AddAsync<T>(JobbsparDbContext db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count < Many || db.Database.GetDbConnection() is not NpgsqlConnection connection)
        {
            db.AddRange(rows);
            return;
        }

        // What was changed before comes before.
        await db.SaveChangesAsync(cancellationToken);
        if (db.EngineSession is PostgreSqlEngineSession session)
        {
            await session.SendKeptAsync(cancellationToken);
        }

        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} is no row of this database.", nameof(rows));
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        Column[] columns = [.. entity.GetProperties().Select(property => new Column(property, table))];
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                if (column.Of(row) is { } value)
                {
                    await copy.WriteAsync(value, column.Type, cancellationToken);
                }
                else
                {
                    await copy.WriteNullAsync(cancellationToken);
                }
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    /// <summary>A column as the model maps it.</summary>
    private sealed class Column(IProperty property, StoreObjectIdentifier table)
    {
        private readonly Func<object?, object?>? convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName(table)!;

        public string Type { get; } = property.GetRelationalTypeMapping().StoreTypeNameBase;

        /// <summary>Value as the database takes it; null where there is none.</summary>
        public object? Of(object row) => property.PropertyInfo!.GetValue(row) is not { } value ? null : convert is null ? value : convert(value);
    }
}
