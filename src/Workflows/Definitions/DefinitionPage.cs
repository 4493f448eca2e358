namespace Jobbspar.Workflows.Definitions;

/// <summary>A page of a list of definitions.</summary>
/// <param name="Items">The versions on the page; how many instances run from each is not counted.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Descriptions">Descriptions by version id, as far as there are any on a page of reasonable size.</param>
public sealed record DefinitionPage(IReadOnlyList<DefinitionVersion> Items, int Total, IReadOnlyDictionary<string, string> Descriptions);
