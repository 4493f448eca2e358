using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Hosts.Rules;

/// <summary>A step is given at a workplace that an employer of the track, who has not withdrawn, uses in it.</summary>
internal static class WorkplaceIsOfTheTrack
{
    public static Refusal? Check(bool isOfTrack) => isOfTrack ? null : new() { Rule = nameof(WorkplaceIsOfTheTrack), Field = "arbetsställe" };
}
