using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>A fixed requirement profile builds on a fixed competence profile of the same employer or shared in its track.</summary>
internal static class RequirementsBuildOnAFixedCompetenceProfile
{
    public static Refusal? Check(bool isFixed) =>
        isFixed ? null : new() { Rule = nameof(RequirementsBuildOnAFixedCompetenceProfile), Field = "kompetensprofil" };
}
