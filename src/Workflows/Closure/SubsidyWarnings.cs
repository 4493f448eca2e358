namespace Jobbspar.Workflows.Closure;

/// <summary>Finds what to warn of about a wage subsidy.</summary>
public static class SubsidyWarnings
{
    private const int DaysToReact = 14;

    /// <summary>Warnings, gravest first.</summary>
    public static IReadOnlyList<SubsidyWarning> Of(Employment employment, WageSubsidy? subsidy, SubsidyRules rules, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(employment);
        ArgumentNullException.ThrowIfNull(rules);
        if (subsidy is not { Needed: SubsidyNeed.Yes, Type: { } type })
        {
            return [];
        }

        if (rules.On(type, employment.StartsOn) is not { } rule)
        {
            return [SubsidyWarning.NoRuleKnown];
        }

        var latest = employment.StartsOn.AddDays(-rule.ApplyDaysBefore);
        return
        [
            .. When(subsidy.AppliedOn > latest, SubsidyWarning.LateApplication),
            .. When(subsidy.AppliedOn is null && today.AddDays(DaysToReact) > latest, SubsidyWarning.NotAppliedFor),
            .. When(rule.UnionOpinion && subsidy.UnionOpinionOn is null, SubsidyWarning.UnionOpinionMissing),
            .. When(rule.ToBeVerified, SubsidyWarning.RuleToBeVerified),
        ];
    }

    private static SubsidyWarning[] When(bool holds, SubsidyWarning warning) => holds ? [warning] : [];
}
