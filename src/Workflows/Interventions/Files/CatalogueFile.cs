using System.Globalization;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Tables;

namespace Jobbspar.Workflows.Interventions.Files;

/// <summary>The catalogue as a table. Starts are written as <c>2026-08-17/2026-05-15/20</c> (first day, last day to apply, places) with <c>|</c> between them.</summary>
internal static class CatalogueFile
{
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("kod"), new("namn"), new("typ"),
        .. new[]
        {
            "kategori", "extraKategori", "ägare", "anordnare", "upphandlad", "beslutar", "tillgång", "finansiering", "ledtid", "gruppMinst", "gruppHögst", "veckor",
            "veckorHögst", "timmar", "fyllerTid", "uteslutande", "kombineras", "regel", "regelFrån", "regelTill", "källa", "kontrollera", "starter",
        }.Select(name => new TableColumn(name, IsRequired: false)),
    ];

    /// <summary>Reads a row; where a column is empty, the type's default counts.</summary>
    /// <param name="row">Row.</param>
    /// <param name="providers">Organisations by org.nr of ten digits.</param>
    public static CatalogueItemChange Read(TableRow row, IReadOnlyDictionary<string, Guid> providers)
    {
        var type = row.RequiredCode<InterventionType>("typ");
        var usual = InterventionTypes.Defaults(type);
        var hours = row.Decimal("timmar");
        var change = new CatalogueItemChange
        {
            Code = row.RequiredText("kod"),
            Name = row.RequiredText("namn"),
            Type = type,
            Category = row.Code<InterventionCategory>("kategori") ?? usual.Category,
            SecondCategory = row.Code<InterventionCategory>("extraKategori") ?? usual.SecondCategory,
            Owner = row.Code<InterventionOwner>("ägare") ?? usual.Owner,
            ProviderId = Provider(row, providers),
            IsProcured = row.YesNo("upphandlad") ?? false,
            DecisionMaker = row.Code<DecisionMaker>("beslutar") ?? usual.DecisionMaker,
            Availability = row.Code<Availability>("tillgång") ?? Availability.Exists,
            Funding = row.Text("finansiering"),
            LeadTimeWorkingDays = row.WholeNumber("ledtid") ?? 0,
            GroupMin = row.WholeNumber("gruppMinst"),
            GroupMax = row.WholeNumber("gruppHögst"),
            DefaultWeeks = row.WholeNumber("veckor"),
            MaxWeeks = row.WholeNumber("veckorHögst") ?? usual.MaxWeeks,
            HoursPerWeek = hours ?? 40,
            IsOccupying = row.YesNo("fyllerTid") ?? InterventionTypes.IsOccupying(type, hours ?? 40),
            IsExclusive = row.YesNo("uteslutande") ?? usual.IsExclusive,
            CombinableTypes = row.Codes<InterventionType>("kombineras"),
            RuleNote = row.Text("regel"),
            RuleValidFrom = row.Date("regelFrån") ?? usual.RuleValidFrom,
            RuleValidTo = row.Date("regelTill"),
            SourceUrl = row.Text("källa") ?? usual.SourceUrl,
            NeedsCheck = row.YesNo("kontrollera") ?? true,
            Starts = [.. row.Texts("starter").Select(text => Start(row, text)).OfType<CatalogueStartChange>()],
        };

        // Where a value could not be read at all, its rules would only say the same again.
        if (row.Refusals.Count == 0)
        {
            row.AddAll(CatalogueItemRules.Check(change));
        }

        return change;
    }

    public static IReadOnlyList<string> Write(CatalogueRow row)
    {
        var item = row.Item;
        return
        [
            item.Code, item.Name, item.Type.Code(), item.Category.Code(), item.SecondCategory?.Code() ?? "", item.Owner.Code(), row.ProviderNumber ?? "", YesNo(item.IsProcured),
            item.DecisionMaker.Code(), item.Availability.Code(), item.Funding ?? "", Number(item.LeadTimeWorkingDays), Number(item.GroupMin), Number(item.GroupMax),
            Number(item.DefaultWeeks), Number(item.MaxWeeks), Hours(item.HoursPerWeek), YesNo(item.IsOccupying), YesNo(item.IsExclusive),
            string.Join('|', item.CombinableWith.Select(type => type.Code())), item.RuleNote ?? "", Date(item.RuleValidFrom), Date(item.RuleValidTo), item.SourceUrl ?? "",
            YesNo(item.NeedsCheck), string.Join('|', row.Starts.Select(start => $"{Date(start.StartsOn)}/{Date(start.ApplyBy)}/{Number(start.Places)}")),
        ];
    }

    internal static string YesNo(bool value) => value ? "ja" : "nej";

    internal static string Date(DateOnly? date) => date is { } day ? Written.Date(day) : "";

    internal static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    internal static string Hours(decimal hours) => hours.ToString("0.#", CultureInfo.GetCultureInfo("sv-SE"));

    private static Guid? Provider(TableRow row, IReadOnlyDictionary<string, Guid> providers)
    {
        if (row.Text("anordnare") is not { } text)
        {
            return null;
        }

        var number = OrganisationNumber.Read(text, "anordnare");
        row.AddAll(number.Refusals);
        if (!number.Accepted)
        {
            return null;
        }

        var isKnown = providers.TryGetValue(number.Value.Digits, out var id);
        row.Add(Catalogue.Rules.ProviderIsAnOrganisation.Check(isKnown));
        return isKnown ? id : null;
    }

    private static CatalogueStartChange? Start(TableRow row, string text)
    {
        string[] parts = [.. text.Split('/'), "", ""];
        var startsOn = EvidenceValues.ParseDate(parts[0]);
        var applyBy = parts[1].Length == 0 ? null : EvidenceValues.ParseDate(parts[1]);
        var hasPlaces = int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var places);
        if (startsOn is null || (parts[1].Length > 0 && applyBy is null) || (parts[2].Length > 0 && !hasPlaces))
        {
            row.Add(Catalogue.Rules.StartCanBeRead.Check(text, isRead: false));
            return null;
        }

        return new CatalogueStartChange(startsOn.Value, applyBy, hasPlaces ? places : null);
    }
}
