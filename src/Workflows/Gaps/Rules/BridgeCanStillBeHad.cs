using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Gaps.Rules;

/// <summary>The bridge is still in the catalogue, falls within the gap and has a free place.</summary>
internal static class BridgeCanStillBeHad
{
    public static Refusal? Check(bool isThere) => isThere ? null : new Refusal { Rule = nameof(BridgeCanStillBeHad) };
}
