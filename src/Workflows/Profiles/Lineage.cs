namespace Jobbspar.Workflows.Profiles;

/// <summary>Recognises the parts of a profile that came anew from a file, which knows no lineage: a module by its code, an outcome by its text within the module.</summary>
internal static class Lineage
{
    /// <summary>The later content with the lineages of what stood in the earlier one.</summary>
    public static CompetenceContent Follow(CompetenceContent earlier, CompetenceContent later)
    {
        var modules = earlier.Modules.ToDictionary(module => module.Code!.Trim(), StringComparer.OrdinalIgnoreCase);
        return later with
        {
            Modules =
            [
                .. later.Modules.Select(module =>
                {
                    var known = modules.GetValueOrDefault(module.Code!.Trim());
                    var texts = (known?.Outcomes ?? []).ToLookup(outcome => outcome.Text!.Trim(), outcome => outcome.LineageId, StringComparer.OrdinalIgnoreCase);
                    var used = new HashSet<Guid>();
                    return module with
                    {
                        LineageId = known?.LineageId,
                        Outcomes = [.. module.Outcomes.Select(outcome => outcome with { LineageId = texts[outcome.Text!.Trim()].FirstOrDefault(id => id is { } found && used.Add(found)) })],
                    };
                }),
            ],
        };
    }
}
