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

        var (outer, inner) = Generic(text);
        if (outer.Length > 0)
        {
            if (outer.Contains("Dictionary", StringComparison.Ordinal))
            {
                return new("ObjectDictionary", DeclaredKind.Json, collection);
            }

            collection |= outer.Contains("List", StringComparison.Ordinal) || outer.Contains("Collection", StringComparison.Ordinal)
                || outer.Contains("Enumerable", StringComparison.Ordinal) || outer.Contains("Set", StringComparison.Ordinal);
            text = inner;
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

    /// <summary>A generic type and what it is made of, written as <c>List&lt;String&gt;</c> or as the runtime does: <c>System.Collections.Generic.List`1[[System.String, …]]</c>.</summary>
    private static Split Generic(ReadOnlySpan<char> text)
    {
        var mark = text.IndexOf('<');
        if (mark > 0 && text[^1] == '>')
        {
            return new(text[..mark], text[(mark + 1)..^1]);
        }

        mark = text.IndexOf('`');
        var from = text.IndexOf("[[", StringComparison.Ordinal);
        var to = text.LastIndexOf("]]", StringComparison.Ordinal);
        return mark > 0 && from > mark && to > from ? new(text[..mark], text[(from + 2)..to]) : default;
    }

    private readonly ref struct Split(ReadOnlySpan<char> outer, ReadOnlySpan<char> inner)
    {
        private readonly ReadOnlySpan<char> outer = outer;
        private readonly ReadOnlySpan<char> inner = inner;

        public void Deconstruct(out ReadOnlySpan<char> first, out ReadOnlySpan<char> second)
        {
            first = outer;
            second = inner;
        }
    }
}
