namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>One cause of DOMAIN 6.1. Named as what should hold; what it finds is that it does not.</summary>
internal interface IStuckRule
{
    /// <summary>Null where the track is not stuck for this.</summary>
    FoundCause? Find(StuckFacts track, StuckSight sight);
}
