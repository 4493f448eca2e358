using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>A profile starts from a national one, or from one that the employer of another track has let others use.</summary>
internal static class SourceProfileIsNationalOrPublished
{
    public static Refusal? Check(bool isOffered) => isOffered ? null : new() { Rule = nameof(SourceProfileIsNationalOrPublished), Field = "yrkesprofil" };
}
