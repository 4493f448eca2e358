using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Definitions.Rules;

/// <summary>A file that is taken in says nothing of what it was made from, so it does not take the place of what somebody else is drawing.</summary>
internal static class DraftOfAnotherIsNotReplaced
{
    public static Refusal? Check(DefinitionVersion? latest, Actor actor) =>
        latest is { IsDraft: true } && latest.ChangedBy != actor.UserId ? new() { Rule = nameof(DraftOfAnotherIsNotReplaced) } : null;
}
