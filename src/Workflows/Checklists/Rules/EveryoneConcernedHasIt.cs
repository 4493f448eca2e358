using Jobbspar.Workflows.Checklists.ForAll;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Checklists.Rules;

/// <summary>
/// A task that is one for all participants is completed when each of them has what it asks for; who does not is told by pseudonym, since a refusal is kept where names may not stand.
/// </summary>
internal static class EveryoneConcernedHasIt
{
    /// <param name="field">The form's count of those who have it.</param>
    /// <param name="missing">Those who lack it, as far as the actor may know of them.</param>
    public static Refusal? Check(string field, IReadOnlyCollection<GroupMember> missing) => missing.Count == 0
        ? null
        : new Refusal { Rule = nameof(EveryoneConcernedHasIt), Field = field, Arguments = [string.Join(", ", missing.Select(member => ParticipantTexts.Pseudonym(member.Number)))] };
}
