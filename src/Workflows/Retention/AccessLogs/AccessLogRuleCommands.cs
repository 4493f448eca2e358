using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Retention.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention.AccessLogs;

/// <summary>How long the access log is kept, and by which decision. Administrators only.</summary>
public sealed class AccessLogRuleCommands(Transactions transactions, AccessRights access, TimeProvider clock)
{
    private const int LongestReference = 120;

    /// <summary>The rule, with its earlier versions.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see it.</exception>
    public Task<AccessLogRulesPage> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ManageRetention, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) =>
            {
                var rule = await AccessLogRule.InForceAsync(db, token);
                var stored = await db.AccessLogRules.OrderByDescending(row => row.RuleVersion).ToListAsync(token);
                var users = stored.Select(row => row.ChangedBy).OfType<Guid>().ToHashSet();
                return new AccessLogRulesPage(
                    rule,
                    [.. stored.Where(row => row.RuleVersion != rule.RuleVersion)],
                    await db.Users.Where(user => users.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, token));
            },
            cancellationToken);
    }

    /// <summary>Gives the rule another version, on the one that was seen.</summary>
    /// <returns>The new version.</returns>
    /// <exception cref="AccessDeniedException">The actor may not.</exception>
    public Task<Decision<int>> ChangeAsync(Actor actor, AccessLogRuleContent given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        access.Demand(actor, AccessAction.ManageRetention, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var stored = (await AccessLogRule.InForceAsync(unit.Db, token)).RuleVersion;
                var refusals = Refusals.Among(
                    RowWasNotChangedMeanwhile.Check(given.Version, stored),
                    RetentionPeriodIsWithinItsBounds.Check(given.Months),
                    ShortTextIsWritten.CheckOptional("gallringsbeslut", given.DecisionReference, LongestReference),
                    FactHasHappened.CheckOptional("gallringsbeslutDatum", given.DecidedOn, SwedishTime.Today(clock)),
                    RetentionDecisionIsWhole.Check(given.DecisionReference, given.DecidedOn));
                if (refusals.Count > 0)
                {
                    return Decision<int>.Refuse(refusals);
                }

                var now = clock.GetUtcNow();
                unit.Db.AccessLogRules.Add(new AccessLogRule
                {
                    RuleVersion = stored + 1,
                    Months = given.Months!.Value,
                    DecisionReference = string.IsNullOrWhiteSpace(given.DecisionReference) ? null : given.DecisionReference.Trim(),
                    DecidedOn = given.DecidedOn,
                    ChangedAt = now,
                    ChangedBy = actor.UserId,
                });
                unit.Db.AuditEvents.Add(AuditEntry.OfSettings(actor, AuditAction.AccessLogRuleChanged, now, ("version", (stored + 1).ToString(CultureInfo.InvariantCulture))));
                return Decision<int>.Accept(stored + 1);
            },
            cancellationToken);
    }
}
