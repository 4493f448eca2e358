using System.Globalization;
using System.Text.Json;

namespace Jobbspar.Workflows.Gaps.Chains;

/// <summary>One JSON object of a chain's file, read property by property; the first fault is thrown under its path.</summary>
internal readonly struct ChainFileObject
{
    /// <summary>How much of a wrong value a fault repeats: the line is for a reader.</summary>
    private const int ShownCharacters = 40;

    private readonly string path;
    private readonly JsonElement element;

    public ChainFileObject(string path, JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            throw new ChainFileException(path.Length == 0 ? "$" : path, "an object is needed here.");
        }

        this.path = path;
        this.element = element;
    }

    public DateOnly Date(string name) => ReadDate(name, Take(name));

    public DateOnly? OptionalDate(string name) => Look(name) is { } value ? ReadDate(name, value) : null;

    public string Text(string name) =>
        Take(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw Fault(name, "a text that is not empty is needed here.");

    public bool Truth(string name) => Take(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault(name, "true or false is needed here."),
    };

    public int? OptionalNumber(string name, int smallest, int greatest)
    {
        if (Look(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= smallest && number <= greatest
            ? number
            : throw Fault(name, string.Create(CultureInfo.InvariantCulture, $"a whole number from {smallest} to {greatest} is needed here, not {Shown(value)}."));
    }

    /// <summary>The dates <c>start</c> and <c>end</c>, both included.</summary>
    public DateSpan Span()
    {
        var start = Date("start");
        var end = Date("end");
        InOrder("start", start, "end", end);
        return new DateSpan(start, end);
    }

    public void InOrder(string startName, DateOnly start, string endName, DateOnly end)
    {
        if (end < start)
        {
            throw Fault(endName, string.Create(CultureInfo.InvariantCulture, $"{end:yyyy-MM-dd} is before {startName}, {start:yyyy-MM-dd}."));
        }
    }

    public ChainFileObject Object(string name) => new(PathOf(name), Take(name));

    public ChainFileObject? OptionalObject(string name) => Look(name) is { } value ? new ChainFileObject(PathOf(name), value) : null;

    public IEnumerable<ChainFileObject> Objects(string name) => Items(name, Take(name));

    public IEnumerable<ChainFileObject> OptionalObjects(string name) => Look(name) is { } value ? Items(name, value) : [];

    public ChainFileException Fault(string name, string sentence) => new(PathOf(name), sentence);

    private IEnumerable<ChainFileObject> Items(string name, JsonElement list)
    {
        if (list.ValueKind is not JsonValueKind.Array)
        {
            throw Fault(name, "a list is needed here.");
        }

        var at = PathOf(name);
        return list.EnumerateArray().Select((item, index) => new ChainFileObject(string.Create(CultureInfo.InvariantCulture, $"{at}[{index}]"), item));
    }

    private JsonElement Take(string name) => Look(name) ?? throw Fault(name, "the field is missing.");

    private JsonElement? Look(string name) => element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    private DateOnly ReadDate(string name, JsonElement value) =>
        value.ValueKind is JsonValueKind.String
        && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Fault(name, $"{Shown(value)} is not a date written yyyy-MM-dd.");

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Shown(JsonElement value)
    {
        var text = value.GetRawText().ReplaceLineEndings(" ");
        return text.Length <= ShownCharacters ? text : $"{text[..ShownCharacters]}…";
    }
}
