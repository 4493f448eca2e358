using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention.AccessLogs;

/// <summary>One version of how long the access log is kept, and by which decision it goes after that (ARK-03). One for the whole installation, as the log is. Never changed: another version is another row.</summary>
public sealed class AccessLogRule
{
    private const int TwoYears = 24;

    /// <summary>From 1; 0 is the suggestion of ARK-03, which holds until somebody decides, and is not stored.</summary>
    public required int RuleVersion { get; init; }

    /// <summary>Period in months, from the look.</summary>
    public required int Months { get; init; }

    /// <summary>Reference of the decision that allows it (gallringsbeslut), at most 120 characters; null where there is none, and nothing is destroyed.</summary>
    public string? DecisionReference { get; init; }

    /// <summary>Local date of that decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>UTC; null for the suggestion.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>User; null for the suggestion.</summary>
    public Guid? ChangedBy { get; init; }

    /// <summary>True where a decision allows that lines go.</summary>
    public bool IsDecided => DecisionReference is not null && DecidedOn is not null;

    /// <summary>Local date: what was written before it has been kept for the whole period.</summary>
    public DateOnly KeptFrom(DateOnly today) => today.AddMonths(-Months);

    /// <summary>The newest version, else the suggestion.</summary>
    internal static async Task<AccessLogRule> InForceAsync(JobbsparDbContext db, CancellationToken cancellationToken) =>
        await db.AccessLogRules.AsNoTracking().OrderByDescending(row => row.RuleVersion).FirstOrDefaultAsync(cancellationToken) ?? new AccessLogRule { RuleVersion = 0, Months = TwoYears };
}
