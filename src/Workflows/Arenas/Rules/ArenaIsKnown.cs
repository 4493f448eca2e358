using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Arenas.Rules;

/// <summary>An arena that is chosen stands in the register.</summary>
internal static class ArenaIsKnown
{
    public static Refusal? Check(bool isKnown) => isKnown ? null : new() { Rule = nameof(ArenaIsKnown), Field = "arena" };
}
