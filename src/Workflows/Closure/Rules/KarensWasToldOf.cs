using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Before a dropout from studies is registered, the participant has been told that it can cost three months (karens) or lower priority.</summary>
internal static class KarensWasToldOf
{
    public static Refusal? Check(bool studies, bool wasTold) => studies && !wasTold ? new() { Rule = nameof(KarensWasToldOf), Field = "karens" } : null;
}
