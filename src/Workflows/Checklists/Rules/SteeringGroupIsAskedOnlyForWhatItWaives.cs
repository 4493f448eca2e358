using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Rules;

/// <summary>The steering group is asked to waive what only it can waive; the rest a coordinator waives herself, with a reason.</summary>
internal static class SteeringGroupIsAskedOnlyForWhatItWaives
{
    public static Refusal? Check(CatalogueItem item) =>
        item.WaivedBy is Role.SteeringGroup ? null : new() { Rule = nameof(SteeringGroupIsAskedOnlyForWhatItWaives) };
}
