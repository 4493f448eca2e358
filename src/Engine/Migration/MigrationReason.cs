namespace Jobbspar.Engine.Migration;

/// <summary>Why an instance does not migrate as planned.</summary>
/// <param name="Code">One of <see cref="MigrationCodes"/>.</param>
/// <param name="ActivityId">Activity concerned: the source version's id, or the target's where only that has it; null where it is the whole instance.</param>
/// <param name="Detail">What else the code names: the other activity, a variable, a cause. Ids and codes only, except for the cause of a timer that cannot be restarted.</param>
public sealed record MigrationReason(string Code, string? ActivityId = null, string? Detail = null)
{
    /// <summary>What follows for the instance.</summary>
    public MigrationVerdict Verdict => MigrationCodes.CanBeMapped(Code) ? MigrationVerdict.NeedsMapping : MigrationVerdict.Cannot;
}
