using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>How many participants an obstacle touches is 0 to 1 000.</summary>
internal static class AffectedAreCounted
{
    public static Refusal? Check(int affects) => affects is >= 0 and <= 1000 ? null : new() { Rule = nameof(AffectedAreCounted), Field = "beror" };
}
