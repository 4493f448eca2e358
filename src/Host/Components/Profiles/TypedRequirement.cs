using Jobbspar.Host.Components.Forms;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Profiles;

namespace Jobbspar.Host.Components.Profiles;

/// <summary>A requirement as it is typed.</summary>
internal sealed class TypedRequirement
{
    public Guid? LineageId { get; init; }

    public string Text { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Level { get; set; } = "";

    public string NeededAt { get; set; } = "";

    public string Reason { get; set; } = "";

    public string LanguageLevel { get; set; } = "";

    public string Challenge { get; set; } = "";

    public string Outcome { get; set; } = "";

    public bool IsLanguage => string.Equals(Kind, RequirementKind.Language.Code(), StringComparison.Ordinal);

    public bool IsOutcome => string.Equals(Kind, RequirementKind.LearningOutcome.Code(), StringComparison.Ordinal);

    public static TypedRequirement Of(RequirementLine line) => new()
    {
        LineageId = line.LineageId,
        Text = line.Text ?? "",
        Kind = line.Kind ?? "",
        Level = line.Level ?? "",
        NeededAt = line.NeededAt ?? "",
        Reason = line.ObjectiveReason ?? "",
        LanguageLevel = line.LanguageLevel ?? "",
        Challenge = line.LanguageChallenge ?? "",
        Outcome = line.OutcomeId?.ToString() ?? "",
    };

    /// <remarks>What belongs to another kind is left out: its fields are not on the screen.</remarks>
    public RequirementLine ToLine() => new()
    {
        LineageId = LineageId,
        Text = Text,
        Kind = Kind,
        Level = Level,
        NeededAt = NeededAt,
        ObjectiveReason = Reason,
        LanguageLevel = IsLanguage ? LanguageLevel : null,
        LanguageChallenge = IsLanguage ? Challenge : null,
        OutcomeId = IsOutcome ? FieldNames.Key(Outcome) : null,
    };
}
