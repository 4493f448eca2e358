namespace Jobbspar.Engine.Values;

/// <summary>A type as a definition names it (<c>String</c>, <c>Int32</c>, <c>System.Int32[]</c> …), reduced to what conversion needs.</summary>
/// <remarks>Names are only compared with this table; nothing is ever loaded by a name that came from outside.</remarks>
internal readonly record struct DeclaredType(string Name, DeclaredKind Kind, bool IsCollection, long Smallest = long.MinValue, long Largest = long.MaxValue)
{
    /// <summary>Anything.</summary>
    public static DeclaredType Any { get; } = new("Object", DeclaredKind.Any, false);

    /// <summary>Reads a type name in the forms that occur: alias, full name, assembly-qualified, nullable, array, list.</summary>
    public static DeclaredType Parse(string? name, bool isArray = false)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return isArray ? Any with { IsCollection = true } : Any;
        }

        var text = name.AsSpan().Trim();
        var collection = isArray;
        if (text.EndsWith("[]"))
        {
            collection = true;
            text = text[..^2];
        }

        var generic = text.IndexOf('<');
        if (generic > 0 && text[^1] == '>')
        {
            collection |= text[..generic].Contains("List", StringComparison.Ordinal) || text[..generic].Contains("Collection", StringComparison.Ordinal)
                || text[..generic].Contains("Enumerable", StringComparison.Ordinal);
            text = text[(generic + 1)..^1];
        }

        var comma = text.IndexOf(',');
        if (comma > 0)
        {
            text = text[..comma];
        }

        text = text.TrimEnd('?');
        var dot = text.LastIndexOf('.');
        var simple = (dot >= 0 ? text[(dot + 1)..] : text).ToString();
        return simple switch
        {
            "String" or "string" or "Char" => new(simple, DeclaredKind.Text, collection),
            "Boolean" or "bool" or "Bool" => new(simple, DeclaredKind.Boolean, collection),
            "Int32" or "int" or "Int" => new(simple, DeclaredKind.Whole, collection, int.MinValue, int.MaxValue),
            "Int16" or "short" => new(simple, DeclaredKind.Whole, collection, short.MinValue, short.MaxValue),
            "Byte" or "byte" => new(simple, DeclaredKind.Whole, collection, byte.MinValue, byte.MaxValue),
            "UInt32" or "uint" => new(simple, DeclaredKind.Whole, collection, 0, uint.MaxValue),
            "Int64" or "long" or "Long" or "UInt64" => new(simple, DeclaredKind.Whole, collection),
            "Single" or "Double" or "float" or "double" or "Float" => new(simple, DeclaredKind.Real, collection),
            "Decimal" or "decimal" => new(simple, DeclaredKind.Decimal, collection),
            "DateTime" or "DateTimeOffset" => new(simple, DeclaredKind.Instant, collection),
            "TimeSpan" => new(simple, DeclaredKind.Duration, collection),
            "JsonObject" or "JsonNode" or "JsonElement" or "ExpandoObject" or "JsonArray" or "ObjectDictionary" => new(simple, DeclaredKind.Json, collection),
            "ObjectArray" or "ArrayList" => new(simple, DeclaredKind.Any, true),
            _ => new(simple, DeclaredKind.Any, collection),
        };
    }
}
