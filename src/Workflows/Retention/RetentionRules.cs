using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention;

/// <summary>The rules that hold: the newest version of each, else the suggestion of ARK-03, which no decision stands behind.</summary>
public sealed class RetentionRules
{
    private const int TwoYears = 24;
    private const int FiveYears = 60;

    private static readonly IReadOnlyList<RetentionRule> Suggested =
    [
        Suggestion(RecordsAuthority.Municipality, RetentionClass.LabourMarket, RetentionTrigger.TrackEnded, TwoYears),
        Suggestion(RecordsAuthority.Municipality, RetentionClass.SocialServices, RetentionTrigger.LastNote, FiveYears),
        Suggestion(RecordsAuthority.EmploymentService, RetentionClass.LabourMarket, RetentionTrigger.TrackEnded, TwoYears),
    ];

    private readonly IReadOnlyList<RetentionRule> rules;

    private RetentionRules(IReadOnlyList<RetentionRule> rules) => this.rules = rules;

    /// <summary>One for each class of each authority.</summary>
    public IReadOnlyList<RetentionRule> All => rules;

    /// <summary>Classes that an authority has.</summary>
    public static IReadOnlyList<RetentionClass> ClassesOf(RecordsAuthority authority) => [.. Suggested.Where(rule => rule.Authority == authority).Select(rule => rule.Class)];

    /// <summary>The rule of a class that the authority has.</summary>
    public RetentionRule Of(RecordsAuthority authority, RetentionClass kind) => rules.Single(rule => rule.Authority == authority && rule.Class == kind);

    internal static async Task<RetentionRules> ReadAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var stored = await db.RetentionRules.AsNoTracking().ToListAsync(cancellationToken);
        return new RetentionRules([.. Suggested.Select(rule => Newest(stored, rule) ?? rule)]);
    }

    private static RetentionRule? Newest(List<RetentionRule> stored, RetentionRule suggestion) =>
        stored.Where(row => row.Authority == suggestion.Authority && row.Class == suggestion.Class).MaxBy(row => row.RuleVersion);

    private static RetentionRule Suggestion(RecordsAuthority authority, RetentionClass kind, RetentionTrigger trigger, int months) => new()
    {
        Authority = authority,
        Class = kind,
        RuleVersion = 0,
        Trigger = trigger,
        Months = months,
        Action = RetentionAction.Destroy,
    };
}
