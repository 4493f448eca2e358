using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>A subsidy is applied for by whoever its rules name: for etableringsjobb the job-seeker herself, else the employer.</summary>
internal static class WhoeverMustApplyApplies
{
    public static Refusal? Check(SubsidyRule? rule, SubsidyNeed? needed, SubsidyApplicant? applicant) =>
        needed is SubsidyNeed.Yes && rule is not null && applicant is not null && applicant != rule.Applicant
            ? new() { Rule = nameof(WhoeverMustApplyApplies), Field = "sokande", Arguments = [DomainTexts.Of(rule.Applicant)] }
            : null;
}
