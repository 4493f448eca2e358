namespace Jobbspar.Engine.Migration;

/// <summary>What a plan would do to one instance.</summary>
/// <param name="InstanceId">Instance.</param>
/// <param name="Reasons">Why it does not migrate; empty where it does.</param>
public sealed record MigrationCheck(Guid InstanceId, IReadOnlyList<MigrationReason> Reasons)
{
    /// <summary>The gravest of the reasons' verdicts.</summary>
    public MigrationVerdict Verdict => Gravest(Reasons);

    internal static MigrationVerdict Gravest(IReadOnlyList<MigrationReason> reasons)
    {
        var verdict = MigrationVerdict.Migrates;
        foreach (var reason in reasons)
        {
            verdict = reason.Verdict > verdict ? reason.Verdict : verdict;
        }

        return verdict;
    }
}
