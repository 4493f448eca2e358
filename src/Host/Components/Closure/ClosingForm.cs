using Jobbspar.Host.Components.Forms;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Closure;

namespace Jobbspar.Host.Components.Closure;

/// <summary>The form that closes a participant; each outcome has fields of its own.</summary>
internal static class ClosingForm
{
    /// <summary>Its fields.</summary>
    public static IReadOnlyList<EvidenceField> Fields(Sheet sheet) =>
    [
        sheet.Choice<ClosureOutcome>("utfall", required: true),
        sheet.Date("avslutad", required: true),
        sheet.YesNo("enligtPlan", required: true),
        sheet.LongText("andringsskal", required: true),
        sheet.Text("stodPart", required: true),
        sheet.Text("stodKontakt", required: true, help: true),
        sheet.Date("stodDatum", required: true),
        sheet.Choice<NextRoundInterest>("villNyOmgang", required: true),
        sheet.Date("avhoppsdatum", required: true),
        sheet.Choice<DropoutReason>("avhoppsorsak", required: true),
        sheet.Text("aterTill", required: true),
        sheet.Date("aterDatum", required: true),
        sheet.Choice<Replacement>("ersattare", help: true),
        sheet.YesNo("karens", required: true),
        sheet.Choice<OtherOutcome>("annatUtfall", required: true),
        sheet.LongText("intygSaknas", help: true),
    ];

    /// <summary>Whether a field belongs to the outcome that is chosen.</summary>
    public static bool Belongs(string key, SheetValues values, bool studiesUnderWay)
    {
        ArgumentNullException.ThrowIfNull(values);
        var outcome = values.Choice<ClosureOutcome>("utfall");
        return key switch
        {
            "andringsskal" => values.YesNo("enligtPlan") is false,
            "stodPart" or "stodKontakt" or "stodDatum" or "villNyOmgang" => outcome is ClosureOutcome.CompletedWithoutJob,
            "intygSaknas" => outcome is not (null or ClosureOutcome.Dropout or ClosureOutcome.Other),
            "avhoppsdatum" or "avhoppsorsak" or "aterTill" or "aterDatum" or "ersattare" => outcome is ClosureOutcome.Dropout,
            "karens" => outcome is ClosureOutcome.Dropout && studiesUnderWay,
            "annatUtfall" => outcome is ClosureOutcome.Other,
            _ => true,
        };
    }

    /// <summary>What the form shows at first.</summary>
    public static Dictionary<string, string> New(ParticipantClosingPage view, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new Dictionary<string, string>(StringComparer.Ordinal) { ["utfall"] = Sheet.Of(view.Plan?.ExpectedOutcome), ["avslutad"] = Sheet.Of(today) };
    }

    /// <summary>What was typed.</summary>
    public static NewClosure Read(Guid participantId, SheetValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new NewClosure
        {
            ParticipantId = participantId,
            Outcome = values.Choice<ClosureOutcome>("utfall"),
            ClosedOn = values.Date("avslutad"),
            AsPlanned = values.YesNo("enligtPlan"),
            ChangeReason = values.Text("andringsskal"),
            SupportParty = values.Text("stodPart"),
            SupportContact = values.Text("stodKontakt"),
            SupportOn = values.Date("stodDatum"),
            NextRoundInterest = values.Choice<NextRoundInterest>("villNyOmgang"),
            DropoutOn = values.Date("avhoppsdatum"),
            DropoutReason = values.Choice<DropoutReason>("avhoppsorsak"),
            HandoverParty = values.Text("aterTill"),
            HandoverOn = values.Date("aterDatum"),
            Replacement = values.Choice<Replacement>("ersattare"),
            KarensTold = values.YesNo("karens") is true,
            OtherOutcome = values.Choice<OtherOutcome>("annatUtfall"),
            CertificatesMissing = values.Text("intygSaknas"),
        };
    }
}
