using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>What is registered as done has a day, and the day has come.</summary>
internal static class FactHasHappened
{
    /// <summary>The earliest date that is taken for more than a slip of the pen.</summary>
    private static readonly DateOnly Earliest = new(2015, 1, 1);

    /// <summary>A day that must be given.</summary>
    public static Refusal? Check(string field, DateOnly? day, DateOnly today) =>
        day is null ? AnswerIsGiven.Check(field, isGiven: false) : CheckOptional(field, day, today);

    /// <summary>A day that may be left out.</summary>
    public static Refusal? CheckOptional(string field, DateOnly? day, DateOnly today) =>
        day > today || day < Earliest
            ? new() { Rule = nameof(FactHasHappened), Field = field, Arguments = [today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] }
            : null;
}
