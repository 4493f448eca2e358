using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Steering;

namespace Jobbspar.Host.RestApi.Escalations;

/// <summary>One question.</summary>
internal sealed record EscalationAnswer
{
    /// <summary>As in the list.</summary>
    public required EscalationRow Escalation { get; init; }

    /// <summary>What is to be decided.</summary>
    public required string Question { get; init; }

    /// <summary>True where question, options and recommendation go with the cause, and nobody in the track has written them.</summary>
    public required bool IsPrewritten { get; init; }

    /// <summary>Last local day on which somebody is to say that she has it; null where nobody is asked to, or somebody did.</summary>
    public required DateOnly? AcknowledgeBy { get; init; }

    /// <summary>What may be chosen.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>The coordinator's recommendation.</summary>
    public required string? Recommendation { get; init; }

    /// <summary>What happens without a decision.</summary>
    public required string? Consequences { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<EscalationLine> Events { get; init; }

    /// <summary>Latest first.</summary>
    public required IReadOnlyList<DecisionRow> Decisions { get; init; }

    /// <summary>The track in figures.</summary>
    public required FiguresOfTrack Figures { get; init; }

    public static EscalationAnswer Of(EscalationPage page) => new()
    {
        Escalation = page.Row,
        Question = page.Question,
        IsPrewritten = page.IsPrewritten,
        AcknowledgeBy = page.AcknowledgeBy,
        Options = page.Options,
        Recommendation = page.Recommendation,
        Consequences = page.Consequences,
        Events = page.Timeline,
        Decisions = page.Decisions,
        Figures = page.Figures,
    };
}
