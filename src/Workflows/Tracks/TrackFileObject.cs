using System.Globalization;
using System.Text.Json;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks;

/// <summary>One JSON object of a track file, read key by key. Faults are collected under the path of the key.</summary>
internal sealed class TrackFileObject
{
    private const string Value = "värde";
    private const string Source = "källa";

    private readonly string path;
    private readonly List<Refusal> refusals;
    private readonly Dictionary<string, JsonElement> values = new(StringComparer.Ordinal);
    private readonly List<string> known = [];

    public TrackFileObject(string path, JsonElement element, List<Refusal> refusals)
    {
        this.path = path;
        this.refusals = refusals;
        foreach (var property in element.EnumerateObject())
        {
            if (!values.TryAdd(property.Name, property.Value))
            {
                Refuse("KeyStandsOnce", PathOf(property.Name), property.Name);
            }
        }
    }

    /// <summary>Where the object stands in the file; empty for the whole.</summary>
    public string Path => path;

    public string? Text(string key) => Take(key) is { } value ? ReadText(PathOf(key), value) : null;

    public int? Number(string key)
    {
        if (Take(key) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            return number;
        }

        RefuseKind(nameof(Number), PathOf(key));
        return null;
    }

    public DateOnly? Date(string key)
    {
        if (Take(key) is not { } value)
        {
            return null;
        }

        var date = value.ValueKind is JsonValueKind.String ? EvidenceValues.ParseDate(value.GetString()) : null;
        if (date is null)
        {
            RefuseKind(nameof(Date), PathOf(key));
        }

        return date;
    }

    public bool? YesNo(string key)
    {
        if (Take(key) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        RefuseKind(nameof(YesNo), PathOf(key));
        return null;
    }

    public T? Code<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (CodeTable<T>.TryParse(text, out var code))
        {
            return code;
        }

        Refuse("CodeIsKnown", PathOf(key), text, string.Join(", ", CodeTable<T>.All));
        return null;
    }

    public IReadOnlyList<T> Codes<T>(string key)
        where T : struct, Enum
    {
        var codes = new List<T>();
        foreach (var (at, element) in Items(key))
        {
            if (ReadText(at, element) is not { } text)
            {
                continue;
            }

            if (CodeTable<T>.TryParse(text, out var code))
            {
                codes.Add(code);
            }
            else
            {
                Refuse("CodeIsKnown", at, text, string.Join(", ", CodeTable<T>.All));
            }
        }

        return codes;
    }

    public IReadOnlyList<string> Texts(string key) =>
        [.. Items(key).Select(item => ReadText(item.Path, item.Element)).OfType<string>()];

    /// <summary>Every key of an object with its value as a form holds it: a list as JSON, yes and no as <c>true</c> and <c>false</c>.</summary>
    public IReadOnlyDictionary<string, string> Values(string key)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Object(key) is not { } file)
        {
            return read;
        }

        foreach (var (name, value) in file.values)
        {
            if (value.ValueKind is JsonValueKind.Object)
            {
                RefuseKind(nameof(Text), file.PathOf(name));
            }
            else if (value.ValueKind is not JsonValueKind.Null)
            {
                read[name] = value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
            }
        }

        return read;
    }

    public TrackFileObject? Object(string key) => Take(key) is { } value ? ReadObject(PathOf(key), value) : null;

    public IReadOnlyList<TrackFileObject> Objects(string key) =>
        Objects(key, int.MaxValue);

    /// <summary>Objects of a list that is refused, and read as empty, where it is longer than <paramref name="most"/>.</summary>
    public IReadOnlyList<TrackFileObject> Objects(string key, int most)
    {
        var items = Items(key);
        if (items.Count <= most)
        {
            return [.. items.Select(item => ReadObject(item.Path, item.Element)).OfType<TrackFileObject>()];
        }

        Refuse("ListIsNotTooLong", PathOf(key), Written.Number(most));
        return [];
    }

    /// <summary>Refuses the object where one of the keys is absent or null.</summary>
    public void Require(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (!values.TryGetValue(key, out var element) || IsNull(element))
            {
                Refuse(nameof(FieldIsFilledIn), PathOf(key));
            }
        }
    }

    private static bool IsNull(JsonElement element) =>
        element.ValueKind is JsonValueKind.Null || (element.ValueKind is JsonValueKind.Object && element.TryGetProperty(Value, out var inner) && inner.ValueKind is JsonValueKind.Null);

    /// <summary>Refuses keys that nobody asked for: a key that is misspelt would else be lost in silence.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var key in values.Keys.Except(known, StringComparer.Ordinal))
        {
            Refuse("KeyIsKnown", PathOf(key), key, string.Join(", ", known));
        }
    }

    /// <summary>The value of a key, out of its mark of origin where it has one; null where absent or <c>null</c>.</summary>
    private JsonElement? Take(string key)
    {
        known.Add(key);
        return values.TryGetValue(key, out var element) ? Unwrap(PathOf(key), element) : null;
    }

    private JsonElement? Unwrap(string at, JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Object && element.TryGetProperty(Value, out var inner))
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property.Name is not (Value or Source))
                {
                    Refuse("KeyIsKnown", $"{at}.{property.Name}", property.Name, $"{Value}, {Source}");
                }
                else if (property.Name is Source && property.Value.ValueKind is not JsonValueKind.String)
                {
                    RefuseKind(nameof(Text), $"{at}.{Source}");
                }
            }

            element = inner;
        }

        return element.ValueKind is JsonValueKind.Null ? null : element;
    }

    private List<(string Path, JsonElement Element)> Items(string key)
    {
        if (Take(key) is not { } value)
        {
            return [];
        }

        if (value.ValueKind is not JsonValueKind.Array)
        {
            RefuseKind("List", PathOf(key));
            return [];
        }

        var items = new List<(string Path, JsonElement Element)>();
        foreach (var element in value.EnumerateArray())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{PathOf(key)}[{items.Count}]");
            items.Add((at, Unwrap(at, element) ?? element));
        }

        return items;
    }

    private string? ReadText(string at, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.String)
        {
            return value.GetString();
        }

        RefuseKind(nameof(Text), at);
        return null;
    }

    private TrackFileObject? ReadObject(string at, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Object)
        {
            return new TrackFileObject(at, value, refusals);
        }

        RefuseKind(nameof(Object), at);
        return null;
    }

    private string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private void RefuseKind(string kind, string at) => Refuse($"{nameof(ValueIsOfItsKind)}.{kind}", at);

    private void Refuse(string rule, string at, params IReadOnlyList<string> arguments) =>
        refusals.Add(new Refusal { Rule = rule, Field = at, Arguments = arguments });
}
