using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;

namespace Jobbspar.Workflows.Rounds;

/// <summary>An intervention of the chain; one that the catalogue does not have is added to it.</summary>
/// <param name="Path">Where it stands in the file.</param>
/// <param name="Code">Its short name in the catalogue.</param>
/// <param name="Item">What is added where the catalogue has none of that name.</param>
/// <param name="Change">The intervention.</param>
/// <param name="After">The earlier one that it follows.</param>
/// <param name="SyncOn">When all parties check the transition to it.</param>
/// <param name="Gives">Learning outcomes and requirements that it gives, in the words of the profiles.</param>
internal sealed record ImportedChainStep(string Path, string Code, CatalogueItemChange Item, InterventionChange Change, string? After, DateOnly? SyncOn, IReadOnlyList<string> Gives);
