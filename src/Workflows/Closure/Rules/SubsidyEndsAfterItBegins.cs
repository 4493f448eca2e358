using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>A subsidy does not end before it begins.</summary>
internal static class SubsidyEndsAfterItBegins
{
    public static Refusal? Check(DateOnly? from, DateOnly? to) => to < from ? new() { Rule = nameof(SubsidyEndsAfterItBegins), Field = "giltigTill" } : null;
}
