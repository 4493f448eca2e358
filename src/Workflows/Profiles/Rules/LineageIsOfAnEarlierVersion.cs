using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>What is said to be the same as before stood in a version of the same profile or letter, or in what it was copied from.</summary>
internal static class LineageIsOfAnEarlierVersion
{
    /// <param name="field">List that it stands in.</param>
    /// <param name="given">Lineages that are given; null for what is new.</param>
    /// <param name="known">Lineages of all versions.</param>
    public static Refusal? Check(string field, IEnumerable<Guid?> given, IReadOnlySet<Guid> known) =>
        given.All(lineage => lineage is not { } id || known.Contains(id)) ? null : new() { Rule = nameof(LineageIsOfAnEarlierVersion), Field = field };
}
