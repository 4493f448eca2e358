using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Search;

/// <summary>An organisation that was found.</summary>
/// <param name="Id">Organisation.</param>
/// <param name="Name">Name.</param>
/// <param name="Type">Kind.</param>
/// <param name="ShownNumber"><c>NNNNNN-NNNN</c>; null for a sole trader, whose number is her own.</param>
/// <param name="Workplaces">Its workplaces that were found.</param>
public sealed record FoundOrganisation(Guid Id, string Name, OrganisationType Type, string? ShownNumber, IReadOnlyList<string> Workplaces);
