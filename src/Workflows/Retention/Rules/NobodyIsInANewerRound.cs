using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>Records stay while a newer round that has not ended carries the same person.</summary>
internal static class NobodyIsInANewerRound
{
    public static Refusal? Check(int people) =>
        people == 0 ? null : new() { Rule = nameof(NobodyIsInANewerRound), Arguments = [people.ToString(CultureInfo.InvariantCulture)] };
}
