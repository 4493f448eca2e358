using System.Globalization;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks;

/// <summary>Numbers tracks within a year. Two hosts never get the same number: the counter's row is held until the transaction ends.</summary>
internal static class TrackNumbers
{
    /// <summary>The next public code, <c>JS-ÅÅÅÅ-NNN</c>; four digits from the thousandth track of a year on.</summary>
    public static async Task<string> NextAsync(JobbsparDbContext db, int year, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"track.number.{year}");
        var numbers = await db.Database
            .SqlQuery<string>($"INSERT INTO setting (key, value) VALUES ({key}, '1') ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(setting.value AS integer) + 1 AS text) RETURNING value")
            .ToListAsync(cancellationToken);
        var number = int.Parse(numbers.Single(), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"JS-{year}-{number:000}");
    }
}
