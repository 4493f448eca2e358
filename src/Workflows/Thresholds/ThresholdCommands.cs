using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Thresholds.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Thresholds;

/// <summary>Reads and changes thresholds; administrators only. A change has all tracks looked at again at once.</summary>
public sealed class ThresholdCommands(Transactions transactions, AccessRights access, TimeProvider clock)
{
    /// <summary>The values that hold now.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see them.</exception>
    public Task<ThresholdValues> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeThresholds, AccessScope.Nothing);
        return transactions.ReadAsync(ThresholdValues.ReadAsync, cancellationToken);
    }

    /// <summary>Changes thresholds: all or none.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="values">New values by code; null = off. What is the usual value loses its row.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Number of values that changed.</returns>
    public Task<Decision<int>> ChangeAsync(Actor actor, IReadOnlyDictionary<string, int?> values, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeThresholds, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var rows = await unit.Db.Thresholds.ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, token);
                var refusals = Refusals(values, After(rows.Values, values));
                if (refusals.Count > 0)
                {
                    return Decision<int>.Refuse(refusals);
                }

                var changed = values.Count(pair => Change(unit.Db, actor, rows, pair.Key, pair.Value));
                if (changed > 0)
                {
                    SweepOrders.Order(unit.Db, clock.GetUtcNow());
                }

                return Decision<int>.Accept(changed);
            },
            cancellationToken);
    }

    /// <summary>The values that would hold.</summary>
    internal static ThresholdValues After(IEnumerable<Threshold> rows, IReadOnlyDictionary<string, int?> values)
    {
        var after = rows.ToDictionary(row => row.Code, row => row.Value, StringComparer.Ordinal);
        foreach (var (code, value) in values)
        {
            after[code] = value;
        }

        return new ThresholdValues(after);
    }

    /// <summary>Why they may not.</summary>
    internal static IReadOnlyList<Refusal> Refusals(IReadOnlyDictionary<string, int?> values, ThresholdValues after) =>
    [
        .. values.Select(pair => ThresholdIsWithinItsBounds.Check(pair.Key, pair.Value)).OfType<Refusal>(),
        .. SeveritiesAreInOrder.Check(after),
    ];

    private bool Change(JobbsparDbContext db, Actor actor, Dictionary<string, Threshold> rows, string code, int? value)
    {
        var usual = ThresholdCatalogue.Find(code)!.Usual;
        var row = rows.GetValueOrDefault(code);
        if ((row is null ? usual : row.Value) == value)
        {
            return false;
        }

        if (row is null)
        {
            db.Thresholds.Add(new Threshold { Code = code, Value = value, ChangedAt = clock.GetUtcNow(), ChangedBy = actor.UserId });
        }
        else if (value == usual)
        {
            db.Thresholds.Remove(row);
        }
        else
        {
            (row.Value, row.ChangedAt, row.ChangedBy) = (value, clock.GetUtcNow(), actor.UserId);
        }

        db.AuditEvents.Add(AuditEntry.OfSettings(actor, AuditAction.ThresholdChanged, clock.GetUtcNow(), ("threshold", code), ("value", value?.ToString(CultureInfo.InvariantCulture) ?? "")));
        return true;
    }
}
