using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jobbspar.Workflows.Retention;

/// <summary>
/// Names, numbers and addresses of given participants that people wrote into texts which stay, against what the forms ask: each is replaced by her number within the track.
/// Every text column of the track's own rows is gone through, and of all that hang from one of them.
/// </summary>
internal sealed class WrittenIdentities
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly IReadOnlyList<(Regex Written, string Pseudonym)> people;

    private WrittenIdentities(IReadOnlyList<(Regex Written, string Pseudonym)> people) => this.people = people;

    /// <summary>Reads who they are, before it goes.</summary>
    public static async Task<WrittenIdentities> ReadAsync(JobbsparDbContext db, IReadOnlyList<Guid> ids, IdentitySeal seal, CancellationToken cancellationToken)
    {
        var earlier = (await db.ReplacedNumbers.AsNoTracking().Where(row => ids.Contains(row.ParticipantId)).ToListAsync(cancellationToken)).ToLookup(row => row.ParticipantId, row => row.SealedNumber);
        var found = await db.Participants.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        return new WrittenIdentities(
        [
            .. from person in found
               let numbers = earlier[person.Id].Append(person.SealedNumber).Select(closed => Open(seal, person.Id, Sealed.Number, closed)).OfType<string>()
               let words = Words(person, numbers, seal).SelectMany(InText).Distinct(StringComparer.Ordinal).ToList()
               where words.Count > 0
               select (new Regex($@"(?<![\p{{L}}\p{{Nd}}])(?:{string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape))})(?![\p{{L}}\p{{Nd}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Longest), ParticipantTexts.Pseudonym(person.Number)),
        ]);
    }

    /// <summary>Replaces them; answers how many different texts were changed.</summary>
    public async Task<int> ReplaceAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var changed = 0;
        foreach (var (table, column, filter) in people.Count == 0 ? [] : Columns(db))
        {
#pragma warning disable EF1002 // names of tables and columns come from the model alone; what people wrote are parameters
            var texts = await db.Database.SqlQueryRaw<string>($"SELECT DISTINCT {column} AS \"Value\" FROM {table} WHERE {filter} AND {column} IS NOT NULL", trackId).ToListAsync(cancellationToken);
            foreach (var text in texts)
            {
                var replaced = Replace(text);
                if (!string.Equals(replaced, text, StringComparison.Ordinal))
                {
                    changed += await db.Database.ExecuteSqlRawAsync($"UPDATE {table} SET {column} = {{1}} WHERE {filter} AND {column} = {{2}}", [trackId, replaced, text], cancellationToken);
                }
            }
#pragma warning restore EF1002
        }

        return changed;
    }

    /// <summary>A text without them.</summary>
    public string Replace(string text) => people.Aggregate(text, (current, person) => person.Written.Replace(current, person.Pseudonym));

    private static IEnumerable<string> Words(Participant person, IEnumerable<string> numbers, IdentitySeal seal)
    {
        // A single name may be a part of somebody else's.
        if (person.Name is { } name && name.Trim().Contains(' ', StringComparison.Ordinal))
        {
            yield return name.Trim();
        }

        if (Open(seal, person.Id, Sealed.Phone, person.SealedPhone) is { } phone)
        {
            yield return phone;
        }

        if (Open(seal, person.Id, Sealed.Email, person.SealedEmail) is { } email)
        {
            yield return email;
        }

        foreach (var number in numbers.Where(number => number.Length == 12))
        {
            yield return number;
            yield return $"{number[..8]}-{number[8..]}";
            yield return number[2..];
            yield return $"{number[2..8]}-{number[8..]}";
        }
    }

    private static string? Open(IdentitySeal seal, Guid owner, string column, string? closed)
    {
        try
        {
            return seal.Open(owner, column, closed);
        }
        catch (CryptographicException)
        {
            // Its key is lost: nobody can read it, and it must be possible to destroy it all the same.
            return null;
        }
    }

    /// <summary>As it stands in a text, and in one that is stored as JSON.</summary>
    private static IEnumerable<string> InText(string word) => [word, JsonSerializer.Serialize(word)[1..^1]];

    private static IEnumerable<(string Table, string Column, string Filter)> Columns(JobbsparDbContext db) =>
        from entity in db.Model.GetEntityTypes()
        let table = entity.GetTableName()
        where table is not null && entity.ClrType != typeof(Participant) // a namesake keeps her name
        let filter = Filter(entity, [])
        where filter is not null
        from property in entity.GetProperties()
        where (property.ClrType == typeof(string) || property.ClrType == typeof(IReadOnlyList<string>)) && !property.IsPrimaryKey() && !property.IsForeignKey()
        select (Quoted(table), Quoted(property.GetColumnName()), filter);

    /// <summary>The track's own row, the rows that name the track, and the rows that hang from one of these, through however many tables; null where nothing leads to a track.</summary>
    private static string? Filter(IEntityType entity, IReadOnlyList<IEntityType> passed)
    {
        if (entity.ClrType == typeof(Track))
        {
            return $"{Quoted("id")} = {{0}}";
        }

        if (entity.FindProperty("TrackId") is { } own)
        {
            return $"{Quoted(own.GetColumnName())} = {{0}}";
        }

        var ways = (
            from key in entity.GetForeignKeys()
            let to = key.PrincipalEntityType
            where key.Properties.Count == 1 && !passed.Contains(to)
            let theirs = Filter(to, [.. passed, entity])
            where theirs is not null
            select $"{Quoted(key.Properties[0].GetColumnName())} IN (SELECT {Quoted(key.PrincipalKey.Properties[0].GetColumnName())} FROM {Quoted(to.GetTableName()!)} WHERE {theirs})").ToList();
        return ways.Count == 0 ? null : $"({string.Join(" OR ", ways)})";
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
