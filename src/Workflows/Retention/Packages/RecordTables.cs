using System.Globalization;
using System.Text.Json.Nodes;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jobbspar.Workflows.Retention.Packages;

/// <summary>Turns rows of the model into records that anybody can read without this product.</summary>
/// <param name="db">Rows and their model.</param>
/// <param name="seal">Opens what is sealed.</param>
/// <param name="others">People whom texts must not name, since the records are not theirs.</param>
internal sealed class RecordTables(JobbsparDbContext db, IdentitySeal seal, WrittenIdentities others)
{
    /// <summary>What only this product has a use for.</summary>
    private static readonly string[] LeftOut = ["NumberHash", "BookmarkId", "ActivityId", "Version", "OpenKey", "DefinitionVersionId"];

    /// <summary>What is sealed, and what it is called when it is opened.</summary>
    private static readonly Dictionary<string, (string Name, string Seal)> Opened = new(StringComparer.Ordinal)
    {
        [nameof(Participant.SealedNumber)] = ("identity_number", Sealed.Number),
        [nameof(Participant.SealedPhone)] = ("phone", Sealed.Phone),
        [nameof(Participant.SealedEmail)] = ("email", Sealed.Email),
    };

    /// <summary>The rows of a kind.</summary>
    public RecordTable Of(Type kind, IReadOnlyList<object> rows)
    {
        var entity = db.Model.FindEntityType(kind) ?? throw new ArgumentException($"{kind.Name} is no kind of row.", nameof(kind));
        return new RecordTable
        {
            Name = entity.GetTableName()!,
            Columns = [.. entity.GetProperties().Where(property => property.PropertyInfo is not null && !LeftOut.Contains(property.Name, StringComparer.Ordinal)).Select(ColumnOf).OfType<RecordColumn>()],
            Rows = rows,
        };
    }

    private RecordColumn? ColumnOf(IProperty property)
    {
        if (!property.Name.StartsWith("Sealed", StringComparison.Ordinal))
        {
            return new RecordColumn(property.GetColumnName(), property.ClrType, SchemaOf(property), row => ValueOf(property, row));
        }

        return OwnerOf(property.DeclaringType.ClrType) is { } owner && Opened.TryGetValue(property.Name, out var opened)
            ? new RecordColumn(opened.Name, typeof(string), Typed("string", isNullable: true), row => seal.Open(owner(row), opened.Seal, (string?)property.PropertyInfo!.GetValue(row)))
            : null;
    }

    /// <summary>Whose row a sealed value is bound to; null where it is not a participant's.</summary>
    private static Func<object, Guid>? OwnerOf(Type kind) =>
        kind == typeof(Participant) ? row => ((Participant)row).Id
        : kind == typeof(ReplacedNumber) ? row => ((ReplacedNumber)row).ParticipantId
        : null;

    private JsonNode? ValueOf(IProperty property, object row) => property.PropertyInfo!.GetValue(row) switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Guid id => id.ToString(),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool answer => answer,
        int number => number,
        long number => number,
        decimal number => number,
        string name when property.DeclaringType.ClrType == typeof(Participant) => name, // a namesake's is the same
        string text => others.Replace(text),
        var other when IsList(property) => JsonNode.Parse(others.Replace((string)property.GetValueConverter()!.ConvertToProvider(other)!)),
        var other => Code(property, other),
    };

    private static string? Code(IProperty property, object value) => (property.GetValueConverter()?.ConvertToProvider(value) ?? value).ToString();

    private static bool IsList(IProperty property) => property.ClrType != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(property.ClrType);

    private static JsonObject SchemaOf(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (IsList(property))
        {
            return Typed("array", property.IsNullable, ("items", new JsonObject { ["type"] = "string" }));
        }

        if (type.IsEnum)
        {
            var codes = new JsonArray([.. Enum.GetValues(type).Cast<object>().Select(value => (JsonNode?)Code(property, value)), .. property.IsNullable ? new JsonNode?[] { null } : []]);
            return Typed("string", property.IsNullable, ("enum", codes));
        }

        return type == typeof(bool) ? Typed("boolean", property.IsNullable)
            : type == typeof(int) || type == typeof(long) ? Typed("integer", property.IsNullable)
            : type == typeof(decimal) ? Typed("number", property.IsNullable)
            : type == typeof(DateOnly) ? Typed("string", property.IsNullable, ("format", "date"))
            : type == typeof(DateTimeOffset) ? Typed("string", property.IsNullable, ("format", "date-time"))
            : type == typeof(Guid) ? Typed("string", property.IsNullable, ("format", "uuid"))
            : Typed("string", property.IsNullable);
    }

    private static JsonObject Typed(string type, bool isNullable, params ReadOnlySpan<(string Key, JsonNode Value)> more)
    {
        var schema = new JsonObject { ["type"] = isNullable ? new JsonArray(type, "null") : type };
        foreach (var (key, value) in more)
        {
            schema[key] = value;
        }

        return schema;
    }
}
