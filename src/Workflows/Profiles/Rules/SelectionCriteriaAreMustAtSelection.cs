using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>
/// What participants are selected by is a must and needed at selection (DOMAIN 4.6): guards against discrimination and over-requirement.
/// </summary>
public static class SelectionCriteriaAreMustAtSelection
{
    /// <summary>One refusal per criterion that may not be used.</summary>
    /// <param name="field">Field of the criteria; the index of each is added.</param>
    /// <param name="criteria">Requirements used as criteria, by <see cref="Requirement.LineageId"/>.</param>
    /// <param name="requirements">Requirements of the fixed profile.</param>
    public static IReadOnlyList<Refusal> Check(string field, IReadOnlyList<Guid> criteria, IReadOnlyCollection<Requirement> requirements)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var allowed = requirements.Where(MayBeUsed).Select(requirement => requirement.LineageId).ToHashSet();
        var texts = requirements.ToLookup(requirement => requirement.LineageId, requirement => requirement.Text);
        return
        [
            .. criteria.Select((lineage, index) => (lineage, index)).Where(criterion => !allowed.Contains(criterion.lineage)).Select(criterion => new Refusal
            {
                Rule = nameof(SelectionCriteriaAreMustAtSelection),
                Field = $"{field}[{criterion.index}]",
                Arguments = [texts[criterion.lineage].FirstOrDefault() ?? "–"],
            }),
        ];
    }

    /// <summary>True where a requirement may be a criterion of selection.</summary>
    public static bool MayBeUsed(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return requirement is { Level: RequirementLevel.Must, NeededAt: NeededAt.Selection };
    }
}
