using System.Globalization;
using Jobbspar.Host.Components.Elements;
using Jobbspar.Host.Components.Tracks;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Host.Components.Interventions;

/// <summary>What somebody typed about a row of the catalogue, as she typed it. Fields are named as the file's columns.</summary>
internal sealed class TypedCatalogueItem
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal) { ["tillgång"] = Availability.Exists.Code(), ["ledtid"] = "0" };
    private readonly HashSet<string> flags = new(StringComparer.Ordinal) { "kontrollera" };
    private readonly List<Refusal> unreadable = [];

    public static IReadOnlyList<TypedField> Fields { get; } =
    [
        new("typ", IsRequired: true, Of<InterventionType>(InterventionTexts.Name)),
        new("kategori", IsRequired: true, Of<InterventionCategory>(InterventionTexts.Name)),
        new("kod", IsRequired: true, HasHelp: true),
        new("namn", IsRequired: true),
        new("ägare", IsRequired: true, Of<InterventionOwner>(InterventionTexts.Name)),
        new("anordnare"),
        new("beslutar", IsRequired: true, Of<DecisionMaker>(InterventionTexts.Name)),
        new("tillgång", IsRequired: true, Of<Availability>(InterventionTexts.Name)),
        new("finansiering"),
        new("ledtid", IsRequired: true),
        new("gruppMinst"),
        new("gruppHögst"),
        new("veckor"),
        new("veckorHögst"),
        new("timmar", IsRequired: true),
        new("starter", HasHelp: true, IsLong: true),
        new("regel", IsLong: true),
        new("källa"),
        new("regelFrån"),
        new("regelTill"),
    ];

    public static IReadOnlyList<string> Flags { get; } = ["fyllerTid", "uteslutande", "upphandlad", "kontrollera"];

    private IReadOnlyList<InterventionType> CombinableWith { get; set; } = [];

    private InterventionCategory? SecondCategory { get; set; }

    private Guid? ContractMonitor { get; set; }

    public string this[string field]
    {
        get => texts.GetValueOrDefault(field, "");
        set => texts[field] = value ?? "";
    }

    public static TypedCatalogueItem Of(CatalogueRow row)
    {
        var item = row.Item;
        var typed = new TypedCatalogueItem
        {
            ["typ"] = item.Type.Code(),
            ["kategori"] = item.Category.Code(),
            ["kod"] = item.Code,
            ["namn"] = item.Name,
            ["ägare"] = item.Owner.Code(),
            ["anordnare"] = item.ProviderId?.ToString() ?? "",
            ["beslutar"] = item.DecisionMaker.Code(),
            ["tillgång"] = item.Availability.Code(),
            ["finansiering"] = item.Funding ?? "",
            ["ledtid"] = Written(item.LeadTimeWorkingDays),
            ["gruppMinst"] = Written(item.GroupMin),
            ["gruppHögst"] = Written(item.GroupMax),
            ["veckor"] = Written(item.DefaultWeeks),
            ["veckorHögst"] = Written(item.MaxWeeks),
            ["timmar"] = item.HoursPerWeek.ToString("0.#", CultureInfo.CurrentCulture),
            ["starter"] = string.Join('\n', row.Starts.Select(start => $"{Days.Iso(start.StartsOn)}/{Written(start.ApplyBy)}/{Written(start.Places)}")),
            ["regel"] = item.RuleNote ?? "",
            ["källa"] = item.SourceUrl ?? "",
            ["regelFrån"] = Written(item.RuleValidFrom),
            ["regelTill"] = Written(item.RuleValidTo),
            CombinableWith = item.CombinableWith,
            SecondCategory = item.SecondCategory,
            ContractMonitor = item.ContractMonitorContactId,
        };
        typed.Set("fyllerTid", item.IsOccupying);
        typed.Set("uteslutande", item.IsExclusive);
        typed.Set("upphandlad", item.IsProcured);
        typed.Set("kontrollera", item.NeedsCheck);
        return typed;
    }

    public bool Has(string flag) => flags.Contains(flag);

    public void Set(string flag, bool value)
    {
        flags.Remove(flag);
        if (value)
        {
            flags.Add(flag);
        }
    }

    /// <summary>Fills in what the type usually is.</summary>
    public void ProposeByType()
    {
        if (CodeTable<InterventionType>.TryParse(this["typ"], out var type))
        {
            var usual = InterventionTypes.Defaults(type);
            this["kategori"] = usual.Category.Code();
            this["ägare"] = usual.Owner.Code();
            this["beslutar"] = usual.DecisionMaker.Code();
            this["veckorHögst"] = Written(usual.MaxWeeks);
            this["källa"] = usual.SourceUrl ?? "";
            this["regelFrån"] = Written(usual.RuleValidFrom);
            SecondCategory = usual.SecondCategory;
            Set("fyllerTid", usual.IsOccupying);
            Set("uteslutande", usual.IsExclusive);
        }
    }

    /// <summary>What was typed as values, and what could not be read at all.</summary>
    public (CatalogueItemChange Change, IReadOnlyList<Refusal> Unreadable) Read()
    {
        unreadable.Clear();
        var change = new CatalogueItemChange
        {
            Code = this["kod"].Trim(),
            Name = this["namn"],
            Type = Code<InterventionType>("typ"),
            Category = Code<InterventionCategory>("kategori"),
            SecondCategory = SecondCategory,
            Owner = Code<InterventionOwner>("ägare"),
            ProviderId = Guid.TryParse(this["anordnare"], out var provider) ? provider : null,
            ContractMonitorContactId = ContractMonitor,
            IsProcured = Has("upphandlad"),
            DecisionMaker = Code<DecisionMaker>("beslutar"),
            Availability = Code<Availability>("tillgång"),
            Funding = this["finansiering"],
            LeadTimeWorkingDays = Number("ledtid", this["ledtid"]),
            GroupMin = Number("gruppMinst", this["gruppMinst"]),
            GroupMax = Number("gruppHögst", this["gruppHögst"]),
            DefaultWeeks = Number("veckor", this["veckor"]),
            MaxWeeks = Number("veckorHögst", this["veckorHögst"]),
            HoursPerWeek = decimal.TryParse(this["timmar"].Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) ? hours : null,
            IsOccupying = Has("fyllerTid"),
            IsExclusive = Has("uteslutande"),
            CombinableTypes = CombinableWith,
            RuleNote = this["regel"],
            RuleValidFrom = Date("regelFrån", this["regelFrån"]),
            RuleValidTo = Date("regelTill", this["regelTill"]),
            SourceUrl = this["källa"].Trim(),
            NeedsCheck = Has("kontrollera"),
            Starts = [.. this["starter"].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Start).OfType<CatalogueStartChange>()],
        };
        return (change, [.. unreadable]);
    }

    private static IReadOnlyList<(string Code, Func<string> Name)> Of<T>(Func<T, string> name)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => (value.Code(), (Func<string>)(() => name(value))))];

    private static string Written(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Written(DateOnly? date) => date is { } day ? Days.Iso(day) : "";

    private T? Code<T>(string field)
        where T : struct, Enum => CodeTable<T>.TryParse(this[field], out var value) ? value : null;

    private int? Number(string field, string text)
    {
        if (text.Trim().Length == 0)
        {
            return null;
        }

        if (int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        unreadable.Add(new Refusal { Rule = "ValueIsOfItsKind.Number", Field = field });
        return null;
    }

    private DateOnly? Date(string field, string text)
    {
        unreadable.AddRange(TypedTrack.UnreadableDates((field, text)));
        return TypedTrack.DateOrNull(text);
    }

    private CatalogueStartChange? Start(string line)
    {
        string[] parts = [.. line.Split('/'), "", ""];
        var before = unreadable.Count;
        var startsOn = Date("starter", parts[0]);
        var applyBy = Date("starter", parts[1]);
        var places = Number("starter", parts[2]);
        if (unreadable.Count > before || startsOn is null)
        {
            unreadable.RemoveRange(before, unreadable.Count - before);
            unreadable.Add(new Refusal { Rule = "StartCanBeRead", Field = "starter", Arguments = [line] });
            return null;
        }

        return new CatalogueStartChange(startsOn.Value, applyBy, places);
    }
}
