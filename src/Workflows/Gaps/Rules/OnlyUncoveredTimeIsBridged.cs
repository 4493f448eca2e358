using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Gaps.Rules;

/// <summary>An intervention put in between fills time; it decides nothing and finds no supervisor.</summary>
internal static class OnlyUncoveredTimeIsBridged
{
    public static Refusal? Check(Gap gap) => gap.Kind is GapKind.UncoveredTime ? null : new Refusal { Rule = nameof(OnlyUncoveredTimeIsBridged) };
}
