using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>Records stay while somebody works with them: tasks about the participants that outlive the track are finished first.</summary>
internal static class TheirTasksAreFinished
{
    public static Refusal? Check(int open) => open == 0 ? null : new() { Rule = nameof(TheirTasksAreFinished), Arguments = [open.ToString(CultureInfo.InvariantCulture)] };
}
