using Jobbspar.Host.Components.Forms;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Host.Components.FollowUps;

/// <summary>The form of a transition, new or changed.</summary>
internal static class TransitionForm
{
    /// <summary>Its fields; the steps to choose among are the participant's own.</summary>
    public static IReadOnlyList<EvidenceField> Fields(Sheet sheet, IReadOnlyList<ChainStep> chain)
    {
        KeyValuePair<string, string>[] steps = [.. chain.Select(step => KeyValuePair.Create(step.Id.ToString(), $"{step.Title} ({Elements.Days.Iso(step.StartsOn)} – {Elements.Days.Iso(step.EndsOn)})"))];
        return
        [
            sheet.Choice("fran", steps),
            sheet.Date("slutar", help: true),
            sheet.Choice<TransitionTarget>("mal", required: true),
            sheet.Choice("till", steps),
            sheet.Date("borjar", help: true),
            sheet.Date("bekraftad"),
            sheet.Date("overlamnad"),
            sheet.Date("deltagareInformerad"),
            sheet.Date("arbetsgivareInformerad"),
        ];
    }

    /// <summary>What the form shows of a transition.</summary>
    public static Dictionary<string, string> Of(Transition transition) => new(StringComparer.Ordinal)
    {
        ["fran"] = transition.FromInterventionId?.ToString() ?? "",
        ["slutar"] = Sheet.Of(transition.FromEndsOn),
        ["mal"] = Sheet.Of<TransitionTarget>(transition.Target),
        ["till"] = transition.ToInterventionId?.ToString() ?? "",
        ["borjar"] = Sheet.Of(transition.ToStartsOn),
        ["bekraftad"] = Sheet.Of(transition.NextConfirmedOn),
        ["overlamnad"] = Sheet.Of(transition.HandoverDoneOn),
        ["deltagareInformerad"] = Sheet.Of(transition.ParticipantInformedOn),
        ["arbetsgivareInformerad"] = Sheet.Of(transition.EmployerInformedOn),
    };

    /// <summary>What was typed.</summary>
    public static TransitionContent Read(SheetValues values) => new()
    {
        FromInterventionId = values.Id("fran"),
        FromEndsOn = values.Date("slutar"),
        Target = values.Choice<TransitionTarget>("mal"),
        ToInterventionId = values.Id("till"),
        ToStartsOn = values.Date("borjar"),
        NextConfirmedOn = values.Date("bekraftad"),
        HandoverDoneOn = values.Date("overlamnad"),
        ParticipantInformedOn = values.Date("deltagareInformerad"),
        EmployerInformedOn = values.Date("arbetsgivareInformerad"),
    };
}
