using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Reminders;

/// <summary>What administrators decide about reminders: the policies, and what each person may choose for herself.</summary>
public sealed class PolicyCommands(Transactions transactions, AccessRights access, ReminderPolicies policies, Replanning replanning, TimeProvider clock)
{
    private const int MostSteps = 12;
    private const int FurthestStep = 60;
    private const int HighestPercent = 400;

    /// <summary>All policies in force, by code, with what people may choose.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see them.</exception>
    public Task<PolicyView> GetAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeReminders, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) => new PolicyView(
                [.. (await policies.InForceAsync(db, token)).Values.OrderBy(policy => ReminderPolicy.All.TakeWhile(known => !string.Equals(known.Code, policy.Code, StringComparison.Ordinal)).Count())],
                await ReminderAllowance.ReadAsync(db, token)),
            cancellationToken);
    }

    /// <summary>Puts a new version of a policy in force and orders all open reminders by it to be planned anew.</summary>
    /// <returns>The new version, or <c>PolicyExists</c>, <c>PolicyIsUnchanged</c>, <c>StepsAreWellFormed</c>, <c>EveryIsWellFormed</c>, <c>WhenLateIsChosen</c>, <c>LadderPointIsWellFormed</c>, <c>LadderPointsAscend</c>.</returns>
    /// <exception cref="AccessDeniedException">The actor may not.</exception>
    public Task<Decision<int>> ChangeAsync(Actor actor, PolicyChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        access.Demand(actor, AccessAction.ChangeReminders, AccessScope.Nothing);
        return transactions.RunAsync((unit, token) => ChangeAsync(unit.Db, actor, change, token), cancellationToken);
    }

    /// <summary>Says what people may choose for themselves.</summary>
    /// <exception cref="AccessDeniedException">The actor may not.</exception>
    public Task<Decision<ReminderAllowance>> AllowAsync(Actor actor, ReminderAllowance allowance, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(allowance);
        access.Demand(actor, AccessAction.ChangeReminders, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                await allowance.WriteAsync(unit.Db, token);
                unit.Db.AuditEvents.Add(AuditEntry.OfSettings(actor, AuditAction.ReminderChoicesChanged, clock.GetUtcNow()));
                return Decision<ReminderAllowance>.Accept(allowance);
            },
            cancellationToken);
    }

    private async Task<Decision<int>> ChangeAsync(JobbsparDbContext db, Actor actor, PolicyChange change, CancellationToken cancellationToken)
    {
        if (!(await policies.InForceAsync(db, cancellationToken)).TryGetValue(change.Code, out var before))
        {
            return Decision<int>.Refuse(new Refusal { Rule = "PolicyExists" });
        }

        if (before.Version != change.Version)
        {
            return Decision<int>.Refuse(new Refusal { Rule = "PolicyIsUnchanged" });
        }

        var byPercent = before.PercentOfLimit.Count > 0;
        var faults = new List<Refusal>();
        var steps = Steps(change.Steps, byPercent ? 1 : -FurthestStep, byPercent ? HighestPercent : FurthestStep, mayBeEmpty: ReminderPolicy.Find(change.Code) is { Weekly: true }, faults);
        var every = Every(change.Every, faults);
        var points = LadderPoints.Read(change, before.Measure, faults);
        if (!CodeTable<WhenLate>.TryParse(change.WhenLate, out var whenLate))
        {
            faults.Add(new Refusal { Rule = "WhenLateIsChosen", Field = "sen" });
        }

        if (faults.Count > 0)
        {
            return Decision<int>.Refuse(faults);
        }

        var now = clock.GetUtcNow();
        var version = before.Version + 1;
        db.ReminderPolicyVersions.Add(new ReminderPolicyVersion
        {
            Code = change.Code,
            Version = version,
            Steps = byPercent ? "" : ReminderPolicies.Text(steps),
            PercentOfLimit = byPercent ? ReminderPolicies.Text(steps) : "",
            Every = every,
            Weekly = steps.Count == 0,
            WhenLate = whenLate,
            ManagersAt = points.ManagersAt,
            SteeringGroupAt = points.SteeringGroupAt,
            At = now,
            By = actor.UserId,
        });
        db.AuditEvents.Add(AuditEntry.OfSettings(actor, AuditAction.ReminderPolicyChanged, now, ("policy", change.Code), ("version", version.ToString(CultureInfo.InvariantCulture))));
        replanning.Order(db, change.Code);
        SweepOrders.Order(db, now);
        return Decision<int>.Accept(version);
    }

    /// <param name="text">As it was typed.</param>
    /// <param name="lowest">Lowest step.</param>
    /// <param name="highest">Highest step.</param>
    /// <param name="mayBeEmpty">True for what is shipped as the week's digest alone: without steps it is that again, whatever it was made meanwhile.</param>
    /// <param name="faults">Takes what is wrong.</param>
    private static List<int> Steps(string? text, int lowest, int highest, bool mayBeEmpty, List<Refusal> faults)
    {
        var steps = new List<int>();
        foreach (var part in (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Word processors turn a hyphen into a minus sign.
            if (!int.TryParse(part.Replace('\u2212', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var step) || step < lowest || step > highest)
            {
                faults.Add(new Refusal { Rule = "StepsAreWellFormed", Field = "steg", Arguments = [part, lowest.ToString(CultureInfo.InvariantCulture), highest.ToString(CultureInfo.InvariantCulture)] });
                return [];
            }

            steps.Add(step);
        }

        if ((steps.Count == 0 && !mayBeEmpty) || steps.Count > MostSteps)
        {
            faults.Add(new Refusal { Rule = "StepsAreFewAndSome", Field = "steg", Arguments = [MostSteps.ToString(CultureInfo.InvariantCulture)] });
        }

        return [.. steps.Distinct().Order()];
    }

    private static int? Every(string? text, List<Refusal> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var every) && every is >= 1 and <= FurthestStep)
        {
            return every;
        }

        faults.Add(new Refusal { Rule = "EveryIsWellFormed", Field = "darefter", Arguments = [FurthestStep.ToString(CultureInfo.InvariantCulture)] });
        return null;
    }
}

/// <summary>What administrators see of reminders.</summary>
/// <param name="Policies">In force.</param>
/// <param name="Allowance">What people may choose.</param>
public sealed record PolicyView(IReadOnlyList<ReminderPolicy> Policies, ReminderAllowance Allowance);
