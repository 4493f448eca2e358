using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Definitions.Publishing;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Definitions;

/// <summary>What is wrong with a definition: what the engine finds, and what may not be used in this installation.</summary>
public sealed class DefinitionChecks(DefinitionValidator validator, DefinitionStore store, PublicationRule rule)
{
    /// <summary>Code of a type that may not be used here.</summary>
    public const string NotAllowed = "NOT_ALLOWED";

    /// <summary>All findings, errors and warnings.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var found = await validator.ValidateAsync(definition, store, cancellationToken);
        return
        [
            .. found,
            .. ActivityPlaces.In(definition.Root).Where(place => rule.TypesNotAllowed.Contains(place.Type)).Select(place => new Finding
            {
                Severity = FindingSeverity.Error,
                Code = NotAllowed,
                ActivityId = place.ActivityId,
                JsonPath = definition.RootPath,
                Message = $"{place.Type} may not be used in this installation.",
                Arguments = [place.Type],
            }),
        ];
    }
}
