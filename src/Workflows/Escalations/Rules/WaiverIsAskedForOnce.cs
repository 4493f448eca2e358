using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Escalations.Rules;

/// <summary>While a steering group considers to waive a task, it is not asked again.</summary>
internal static class WaiverIsAskedForOnce
{
    public static Refusal? Check(Guid? asked) => asked is null ? null : new() { Rule = nameof(WaiverIsAskedForOnce) };
}
