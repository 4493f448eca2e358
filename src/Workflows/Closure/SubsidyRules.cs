using System.Text.Json;
using System.Text.Json.Serialization;
using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>The rules of wage subsidies, read once from <c>subsidies.json</c>, which is embedded: data with validity and source, never constants in code.</summary>
public sealed class SubsidyRules(IReadOnlyList<SubsidyRule> rules)
{
    private static readonly Lazy<SubsidyRules> Embedded = new(Read);

    /// <summary>The rules that are shipped.</summary>
    public static SubsidyRules Shipped => Embedded.Value;

    /// <summary>All rules, newest last within their kind.</summary>
    public IReadOnlyList<SubsidyRule> All { get; } = rules;

    /// <summary>The rule for an employment that starts on a day; null where none is known to hold then.</summary>
    public SubsidyRule? On(SubsidyType type, DateOnly startsOn) =>
        All.LastOrDefault(rule => rule.Type == type && rule.ValidFrom <= startsOn && (rule.ValidTo is null || rule.ValidTo >= startsOn));

    private static JsonSerializerOptions Format { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new Coded<SubsidyType>(), new Coded<SubsidyApplicant>() },
    };

    private static SubsidyRules Read()
    {
        using var stream = typeof(SubsidyRules).Assembly.GetManifestResourceStream("Jobbspar.Workflows.Closure.subsidies.json")
            ?? throw new InvalidOperationException("subsidies.json is not embedded.");
        return new SubsidyRules(JsonSerializer.Deserialize<SubsidyRule[]>(stream, Format) ?? []);
    }

    private sealed class Coded<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => CodeTable<T>.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code());
    }
}
