using Jobbspar.Host.Components.Forms;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Closure;

namespace Jobbspar.Host.Components.Closure;

/// <summary>The form of an employment and its subsidy.</summary>
internal static class EmploymentSheet
{
    private static readonly string[] OfSubsidy = ["stod", "sokande", "ansokt", "beslut", "beslutsdatum", "giltigFran", "giltigTill", "fackligtYttrande"];

    /// <summary>Its fields.</summary>
    public static IReadOnlyList<EvidenceField> Fields(Sheet sheet, IReadOnlyList<KeyValuePair<Guid, string>> employers) =>
    [
        sheet.Choice("arbetsgivare", employers.Select(pair => KeyValuePair.Create(pair.Key.ToString(), pair.Value)), help: true),
        sheet.Text("annanArbetsgivare"),
        sheet.Text("arbetsplats"),
        sheet.Choice<EmploymentKind>("form", required: true),
        sheet.Number("omfattning", required: true),
        sheet.Date("anstallningBorjar", required: true),
        sheet.Date("anstallningSlutar"),
        sheet.YesNo("relevant", required: true),
        sheet.Choice<SubsidyNeed>("stodBehovs", required: true),
        sheet.Choice<SubsidyType>("stod", required: true),
        sheet.Choice<SubsidyApplicant>("sokande", required: true, help: true),
        sheet.Date("ansokt", help: true),
        sheet.Choice<SubsidyDecision>("beslut"),
        sheet.Date("beslutsdatum", help: true),
        sheet.Date("giltigFran"),
        sheet.Date("giltigTill"),
        sheet.Date("fackligtYttrande"),
        sheet.Date("utanStod", help: true),
    ];

    /// <summary>A subsidy's fields belong to a subsidy that is needed; the confirmation without it to one that was not granted.</summary>
    public static bool Belongs(string key, SheetValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var isNeeded = values.Choice<SubsidyNeed>("stodBehovs") is SubsidyNeed.Yes;
        return key is "utanStod"
            ? isNeeded && values.Choice<SubsidyDecision>("beslut") is SubsidyDecision.Rejected or SubsidyDecision.Withdrawn
            : isNeeded || !OfSubsidy.Contains(key, StringComparer.Ordinal);
    }

    /// <summary>What the form shows.</summary>
    public static Dictionary<string, string> Of(Employment? employment, WageSubsidy? subsidy) => new(StringComparer.Ordinal)
    {
        ["arbetsgivare"] = employment?.TrackEmployerId?.ToString() ?? "",
        ["annanArbetsgivare"] = employment?.EmployerName ?? "",
        ["arbetsplats"] = employment?.Workplace ?? "",
        ["form"] = Sheet.Of(employment?.Form),
        ["omfattning"] = Sheet.Of(employment?.ExtentPercent ?? 100),
        ["anstallningBorjar"] = Sheet.Of(employment?.StartsOn),
        ["anstallningSlutar"] = Sheet.Of(employment?.EndsOn),
        ["relevant"] = Sheet.Of(employment?.RelevantToProfile),
        ["stodBehovs"] = Sheet.Of(subsidy?.Needed),
        ["stod"] = Sheet.Of(subsidy?.Type),
        ["sokande"] = Sheet.Of(subsidy?.Applicant),
        ["ansokt"] = Sheet.Of(subsidy?.AppliedOn),
        ["beslut"] = Sheet.Of(subsidy?.Decision),
        ["beslutsdatum"] = Sheet.Of(subsidy?.DecidedOn),
        ["giltigFran"] = Sheet.Of(subsidy?.ValidFrom),
        ["giltigTill"] = Sheet.Of(subsidy?.ValidTo),
        ["fackligtYttrande"] = Sheet.Of(subsidy?.UnionOpinionOn),
        ["utanStod"] = Sheet.Of(employment?.ConfirmedWithoutSubsidyOn),
    };

    /// <summary>What was typed.</summary>
    public static EmploymentContent Read(Guid participantId, SheetValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new EmploymentContent
        {
            ParticipantId = participantId,
            TrackEmployerId = values.Id("arbetsgivare"),
            EmployerName = values.Text("annanArbetsgivare"),
            Workplace = values.Text("arbetsplats"),
            Form = values.Choice<EmploymentKind>("form"),
            ExtentPercent = values.Number("omfattning"),
            StartsOn = values.Date("anstallningBorjar"),
            EndsOn = values.Date("anstallningSlutar"),
            RelevantToProfile = values.YesNo("relevant"),
            ConfirmedWithoutSubsidyOn = values.Date("utanStod"),
            SubsidyNeeded = values.Choice<SubsidyNeed>("stodBehovs"),
            SubsidyType = values.Choice<SubsidyType>("stod"),
            Applicant = values.Choice<SubsidyApplicant>("sokande"),
            AppliedOn = values.Date("ansokt"),
            Decision = values.Choice<SubsidyDecision>("beslut"),
            DecidedOn = values.Date("beslutsdatum"),
            ValidFrom = values.Date("giltigFran"),
            ValidTo = values.Date("giltigTill"),
            UnionOpinionOn = values.Date("fackligtYttrande"),
        };
    }
}
