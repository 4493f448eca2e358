using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Migrations.Rules;

/// <summary>A batch has at least one running instance to move.</summary>
internal static class SomethingRunsThatCanBeMoved
{
    public static Refusal? Check(int instances) => instances > 0 ? null : new() { Rule = nameof(SomethingRunsThatCanBeMoved) };
}
