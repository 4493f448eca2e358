using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Definitions.Changes;

namespace Jobbspar.Workflows.Definitions.Publishing;

/// <summary>What an administrator looks at before she approves.</summary>
/// <param name="Request">The request.</param>
/// <param name="Published">Number of the version that new instances start from now, with which it is compared; null where there is none.</param>
/// <param name="Changes">Everything that differs, in the order of the drawing.</param>
/// <param name="Findings">What validation finds in it now.</param>
public sealed record PublicationReview(PublicationRequestRow Request, int? Published, IReadOnlyList<DefinitionChange> Changes, IReadOnlyList<Finding> Findings);
