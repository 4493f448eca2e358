using System.Text.Json;
using Jobbspar.Workflows.Codes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>How values lie in columns: codes, instants, lists, and keys that the code chooses itself.</summary>
internal static class StoredValues
{
    /// <summary>
    /// Applies to every property: members with a <see cref="CodeAttribute"/> are stored as their code, and instants as
    /// <c>timestamptz</c> or, on SQLite, which has no such type, as UTC microseconds, so that SQL compares and orders them.
    /// </summary>
    public static void StoreValues(this ModelBuilder model, bool sqlite)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (type == typeof(DateTimeOffset))
                {
                    property.SetValueConverter(sqlite ? SqliteInstant : UtcInstant);
                }
                else if (type.IsEnum && property.GetValueConverter() is null && property.GetProviderClrType() is null)
                {
                    property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(CodeConverter<>).MakeGenericType(type))!);
                    property.SetMaxLength(40);
                }
            }

            ChooseOwnKey(entity);
        }
    }

    /// <summary>A list of texts as a JSON array in one text column.</summary>
    public static void HasJsonList(this PropertyBuilder<IReadOnlyList<string>> property) =>
        property.HasConversion(
            list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<string[]>(json, JsonSerializerOptions.Default) ?? Array.Empty<string>(),
            SameElements<string>());

    /// <summary>The same, where there may be no list.</summary>
    public static void HasJsonListOrNothing(this PropertyBuilder<IReadOnlyList<string>?> property) =>
        property.HasConversion(
            list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<string[]>(json, JsonSerializerOptions.Default),
            SameElements<string>());

    /// <summary>A list of enumeration members as a JSON array of their codes in one text column.</summary>
    public static void HasJsonCodes<T>(this PropertyBuilder<IReadOnlyList<T>> property)
        where T : struct, Enum =>
        property.HasConversion(
            list => JsonSerializer.Serialize(list.Select(CodeTable<T>.Code), JsonSerializerOptions.Default),
            json => (JsonSerializer.Deserialize<string[]>(json, JsonSerializerOptions.Default) ?? Array.Empty<string>()).Select(CodeTable<T>.Parse).ToArray(),
            SameElements<T>());

    private static ValueConverter UtcInstant { get; } =
        new ValueConverter<DateTimeOffset, DateTimeOffset>(value => value.ToUniversalTime(), stored => stored);

    private static ValueConverter SqliteInstant { get; } =
        new ValueConverter<DateTimeOffset, long>(value => Instant.ToMicroseconds(value), stored => Instant.FromMicroseconds(stored));

    /// <summary>Our own rows get their key from the code that makes them; only Identity's are left to EF.</summary>
    private static void ChooseOwnKey(IMutableEntityType entity)
    {
        if (entity.ClrType.Assembly == typeof(StoredValues).Assembly
            && !typeof(Microsoft.AspNetCore.Identity.IdentityUser<Guid>).IsAssignableFrom(entity.ClrType)
            && entity.FindPrimaryKey() is { } key)
        {
            foreach (var property in key.Properties.Where(x => x.ClrType == typeof(Guid)))
            {
                property.ValueGenerated = ValueGenerated.Never;
            }
        }
    }

    private static ValueComparer<IReadOnlyList<T>> SameElements<T>() =>
        new(
            (left, right) => left == right || (left != null && right != null && left.SequenceEqual(right)),
            list => list.Aggregate(0, (hash, element) => HashCode.Combine(hash, element)),
            list => list.ToArray());
}
