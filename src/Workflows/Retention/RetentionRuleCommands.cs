using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Retention.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention;

/// <summary>What authorities do with their records, and by which decision. Administrators only.</summary>
public sealed class RetentionRuleCommands(Transactions transactions, AccessRights access, TimeProvider clock)
{
    private const int LongestReference = 120;

    /// <summary>The rules, with their earlier versions.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see them.</exception>
    public Task<RetentionRulesPage> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ManageRetention, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) =>
            {
                var rules = (await RetentionRules.ReadAsync(db, token)).All;
                var stored = await db.RetentionRules.ToListAsync(token);
                var users = stored.Select(row => row.ChangedBy).OfType<Guid>().ToHashSet();
                return new RetentionRulesPage(
                    rules,
                    [.. stored.Where(row => !rules.Any(rule => IsOf(row, rule.Authority, rule.Class) && rule.RuleVersion == row.RuleVersion)).OrderByDescending(row => row.ChangedAt)],
                    await db.Users.Where(user => users.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, token));
            },
            cancellationToken);
    }

    /// <summary>Gives a rule another version, on the one that was seen. It counts from now on, also for what was handed over before.</summary>
    /// <returns>The new version.</returns>
    /// <exception cref="AccessDeniedException">The actor may not.</exception>
    public Task<Decision<int>> ChangeAsync(Actor actor, RetentionRuleContent given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        access.Demand(actor, AccessAction.ManageRetention, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var today = SwedishTime.Today(clock);
                var stored = await unit.Db.RetentionRules.Where(row => row.Authority == given.Authority && row.Class == given.Class).MaxAsync(row => (int?)row.RuleVersion, token) ?? 0;
                var refusals = Refusals.Among(
                    RowWasNotChangedMeanwhile.Check(given.Version, stored),
                    ClassIsOfTheAuthority.Check(given.Authority, given.Class),
                    AnswerIsGiven.Check("gallringsåtgärd", given.Action is not null),
                    AnswerIsGiven.Check("räknasFrån", given.Trigger is not null),
                    RetentionPeriodIsWithinItsBounds.Check(given.Months),
                    ShortTextIsWritten.CheckOptional("gallringsbeslut", given.DecisionReference, LongestReference),
                    FactHasHappened.CheckOptional("gallringsbeslutDatum", given.DecidedOn, today),
                    RetentionDecisionIsWhole.Check(given.DecisionReference, given.DecidedOn));
                if (refusals.Count > 0)
                {
                    return Decision<int>.Refuse(refusals);
                }

                var now = clock.GetUtcNow();
                unit.Db.RetentionRules.Add(new RetentionRule
                {
                    Authority = given.Authority,
                    Class = given.Class,
                    RuleVersion = stored + 1,
                    Trigger = given.Trigger!.Value,
                    Months = given.Months!.Value,
                    Action = given.Action!.Value,
                    DecisionReference = string.IsNullOrWhiteSpace(given.DecisionReference) ? null : given.DecisionReference.Trim(),
                    DecidedOn = given.DecidedOn,
                    ChangedAt = now,
                    ChangedBy = actor.UserId,
                });
                unit.Db.AuditEvents.Add(AuditEntry.OfSettings(
                    actor,
                    AuditAction.RetentionRuleChanged,
                    now,
                    ("authority", given.Authority.Code()),
                    ("class", given.Class.Code()),
                    ("version", (stored + 1).ToString(CultureInfo.InvariantCulture))));
                return Decision<int>.Accept(stored + 1);
            },
            cancellationToken);
    }

    private static bool IsOf(RetentionRule row, RecordsAuthority authority, RetentionClass kind) => row.Authority == authority && row.Class == kind;
}
