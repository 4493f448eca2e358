using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>A subsidy that is given for full time only is for an employment of full time.</summary>
internal static class SubsidyForFullTimeIsForFullTime
{
    public static Refusal? Check(SubsidyRule? rule, SubsidyNeed? needed, int extentPercent) =>
        needed is SubsidyNeed.Yes && rule is { FullTime: true } && extentPercent < 100 ? new() { Rule = nameof(SubsidyForFullTimeIsForFullTime), Field = "stod" } : null;
}
