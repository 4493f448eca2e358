using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Definitions.Publishing;

namespace Jobbspar.Workflows.Definitions.Rules;

/// <summary>Two persons stand behind what tracks follow: whoever approves has neither asked for it nor written any of it.</summary>
internal static class ApproverIsNoAuthor
{
    public static Refusal? Check(PublicationRequest request, IReadOnlyCollection<Guid> authors, Actor actor) =>
        request.RequestedBy == actor.UserId ? new() { Rule = "ApproverIsNotWhoAsks" }
        : authors.Contains(actor.UserId) ? new() { Rule = nameof(ApproverIsNoAuthor) }
        : null;
}
