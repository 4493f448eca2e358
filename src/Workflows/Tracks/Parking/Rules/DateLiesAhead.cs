using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks.Parking.Rules;

/// <summary>The end of a rest or a wait lies ahead, and not further than a year: nothing is put away for ever.</summary>
internal static class DateLiesAhead
{
    public const int MostDays = 366;

    public static Refusal? Check(string field, DateOnly date, DateOnly today) =>
        date > today && date <= today.AddDays(MostDays)
            ? null
            : new Refusal { Rule = nameof(DateLiesAhead), Field = field, Arguments = [today.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), today.AddDays(MostDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] };
}
