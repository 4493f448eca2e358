using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>What an intervention gives is a learning outcome, or a requirement, of the profiles of its own track.</summary>
internal static class CoveredGoalIsOfTheTrack
{
    /// <param name="field"><c>läranderesultat</c> or <c>krav</c>.</param>
    /// <param name="wanted">What it is said to give.</param>
    /// <param name="ofTrack">Those of them that the track's profiles hold.</param>
    public static Refusal? Check(string field, IEnumerable<Guid> wanted, IEnumerable<Guid> ofTrack) =>
        wanted.Except(ofTrack).Any() ? new Refusal { Rule = nameof(CoveredGoalIsOfTheTrack), Field = field } : null;
}
