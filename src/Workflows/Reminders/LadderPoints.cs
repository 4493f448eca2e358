using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Reminders;

/// <summary>When what is late goes to the managers and to the steering group, as it is stored: null as shipped, 0 never.</summary>
/// <param name="ManagersAt">Managers.</param>
/// <param name="SteeringGroupAt">Steering group.</param>
internal sealed record LadderPoints(int? ManagersAt, int? SteeringGroupAt)
{
    /// <summary>What was typed.</summary>
    /// <param name="change">As it was typed.</param>
    /// <param name="measure">What the policy counts.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static LadderPoints Read(PolicyChange change, LadderMeasure measure, List<Refusal> faults)
    {
        var before = faults.Count;
        var points = new LadderPoints(Point(change.ManagersAt, "chef", measure, faults), Point(change.SteeringGroupAt, "styrgrupp", measure, faults));
        if (faults.Count == before
            && ReminderPolicy.Find(change.Code) is { } shipped
            && ReminderPolicies.Point(points.SteeringGroupAt, shipped.SteeringGroupAt) < ReminderPolicies.Point(points.ManagersAt, shipped.ManagersAt))
        {
            faults.Add(new Refusal { Rule = "LadderPointsAscend", Field = "styrgrupp" });
        }

        return points;
    }

    private static int? Point(string? text, string field, LadderMeasure measure, List<Refusal> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var (lowest, highest) = measure switch
        {
            LadderMeasure.PercentOfLimit => (101, 1000),
            LadderMeasure.Missed => (1, 20),
            _ => (1, 120),
        };
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var point) && (point == 0 || (point >= lowest && point <= highest)))
        {
            return point;
        }

        faults.Add(new Refusal { Rule = "LadderPointIsWellFormed", Field = field, Arguments = [lowest.ToString(CultureInfo.InvariantCulture), highest.ToString(CultureInfo.InvariantCulture)] });
        return null;
    }
}
