using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Definitions.Rules;

/// <summary>A change is made to the definition as its author saw it. What she wrote is still hers: nothing was stored, and nothing of the other's is lost.</summary>
internal static class DefinitionWasNotChangedMeanwhile
{
    /// <summary>Of a draft that is saved. Its author goes on from what she holds where a refusal to publish kept her from being told the new revision.</summary>
    public static Refusal? Check(DefinitionVersion? stored, DefinitionRevision? seen, Actor actor) =>
        stored is { IsDraft: true } && seen is not null && stored.ChangedBy == actor.UserId && stored.SeenByAuthor == seen ? null : Check(stored, seen);

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
