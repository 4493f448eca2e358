using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Checklists.Rules;

/// <summary>What the domain leaves to the steering group to waive (PLAN-19) is not waived by a coordinator: she asks, and the decision waives it.</summary>
internal static class TaskIsWaivedByThoseWhoMay
{
    public static Refusal? Check(CatalogueItem item, Actor actor) => item.WaivedBy is not { } role || actor.Roles.Contains(role)
        ? null
        : new() { Rule = nameof(TaskIsWaivedByThoseWhoMay), Arguments = [DomainTexts.Role(role)] };
}
