using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Definitions.Rules;

/// <summary>A change is made to the definition as its author saw it. What she wrote is still hers: nothing was stored, and nothing of the other's is lost.</summary>
internal static class DefinitionWasNotChangedMeanwhile
{
    public static Refusal? Check(DefinitionVersion? stored, DefinitionRevision? seen)
    {
        if (stored is null)
        {
            return seen is null ? null : new() { Rule = "DefinitionWasNotDeletedMeanwhile" };
        }

        return stored.Revision == seen
            ? null
            : new()
            {
                Rule = nameof(DefinitionWasNotChangedMeanwhile),
                Arguments = [stored.Version.ToString(CultureInfo.InvariantCulture), (stored.ChangedAt ?? stored.CreatedAt).UtcDateTime.ToString("O", CultureInfo.InvariantCulture), stored.Revision.ToString()],
            };
    }
}
