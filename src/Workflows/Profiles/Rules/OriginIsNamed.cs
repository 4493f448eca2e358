using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>A profile that goes back to a national one says which.</summary>
internal static class OriginIsNamed
{
    public static Refusal? Check(ProfileOrigin origin, string? reference) =>
        origin is ProfileOrigin.Own || !string.IsNullOrWhiteSpace(reference) ? null : new() { Rule = nameof(OriginIsNamed), Field = "källa" };
}
