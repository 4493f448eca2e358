namespace Jobbspar.Workflows.Profiles;

/// <summary>One difference between two competence profiles, such as a national one and its local adaptation.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="IsModule">True for a module, false for a learning outcome.</param>
/// <param name="Where">Title of the module.</param>
/// <param name="Before">What it said; empty where it is new.</param>
/// <param name="After">What it says; empty where it was taken away.</param>
public sealed record ProfileDifference(DifferenceKind Kind, bool IsModule, string Where, string Before, string After)
{
    /// <summary>All differences in the order of the later profile, those taken away last. Modules and outcomes are the same where their lineage is.</summary>
    public static IReadOnlyList<ProfileDifference> Between(CompetenceContent earlier, CompetenceContent later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var before = earlier.Modules.Where(module => module.LineageId is not null).ToDictionary(module => module.LineageId!.Value);
        var outcomesBefore = earlier.Modules
            .SelectMany(module => module.Outcomes.Select(outcome => (Module: module, Outcome: outcome)))
            .Where(pair => pair.Outcome.LineageId is not null)
            .ToDictionary(pair => pair.Outcome.LineageId!.Value);
        var found = new List<ProfileDifference>();
        foreach (var module in later.Modules)
        {
            var known = module.LineageId is { } lineage ? before.GetValueOrDefault(lineage) : null;
            if (known is null)
            {
                found.Add(new(DifferenceKind.Added, IsModule: true, module.Title ?? "", "", Told(module)));
            }
            else if (!string.Equals(Told(known), Told(module), StringComparison.Ordinal))
            {
                found.Add(new(DifferenceKind.Changed, IsModule: true, module.Title ?? "", Told(known), Told(module)));
            }

            foreach (var outcome in module.Outcomes)
            {
                if (outcome.LineageId is not { } id || !outcomesBefore.TryGetValue(id, out var said))
                {
                    found.Add(new(DifferenceKind.Added, IsModule: false, module.Title ?? "", "", Told(outcome)));
                }
                else if (!string.Equals(Told(said.Outcome), Told(outcome), StringComparison.Ordinal))
                {
                    found.Add(new(DifferenceKind.Changed, IsModule: false, module.Title ?? "", Told(said.Outcome), Told(outcome)));
                }
            }
        }

        var modulesAfter = later.Modules.Select(module => module.LineageId).ToHashSet();
        var outcomesAfter = later.Modules.SelectMany(module => module.Outcomes).Select(outcome => outcome.LineageId).ToHashSet();
        found.AddRange(earlier.Modules.Where(module => !modulesAfter.Contains(module.LineageId)).Select(module => new ProfileDifference(DifferenceKind.Removed, IsModule: true, module.Title ?? "", Told(module), "")));
        found.AddRange(earlier.Modules.SelectMany(module => module.Outcomes
            .Where(outcome => !outcomesAfter.Contains(outcome.LineageId))
            .Select(outcome => new ProfileDifference(DifferenceKind.Removed, IsModule: false, module.Title ?? "", Told(outcome), ""))));
        return found;
    }

    /// <summary>What a module says, apart from what the employer contributes: that is the local part by nature.</summary>
    private static string Told(ModuleContent module) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{module.Code} {module.Title} ({Texts.DomainTexts.LearningSite(module.LearningSite)}, {module.EstimatedWeeks})");

    private static string Told(OutcomeContent outcome) => $"{outcome.Text} ({Texts.DomainTexts.OutcomeType(outcome.Type)}{(outcome.IsMust ? $", {Texts.DomainTexts.OutcomeIsMust}" : "")})";
}
