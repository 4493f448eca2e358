using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Places;

/// <summary>The intervention is one of the track's chain.</summary>
internal static class InterventionExists
{
    public static Refusal? Check(bool exists) => exists ? null : new Refusal { Rule = nameof(InterventionExists), Field = "insats" };
}
