using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-03: the steering group has a chair, members from both sides and meetings to come, and somebody above it on each side.</summary>
internal sealed class SteeringGroupAndWayUpAreFixed : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-03";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        var meetings = values.List("motesdatum").Select(line => EvidenceValues.ParseDate(line)).ToArray();

        return new Verdict(this, values)
            .Holds(Array.TrueForAll(meetings, meeting => meeting is not null), "motesdatum", "MeetingDates")
            .Holds(meetings.Length == 0 || Array.Exists(meetings, meeting => meeting is null || meeting >= surroundings.RegisteredOn), "motesdatum", "MeetingToCome", Written.Date(surroundings.RegisteredOn))
            .Holds(!IsChair("hogreUppAf", values), "hogreUppAf", "AboveTheGroup")
            .Holds(!IsChair("hogreUppKommun", values), "hogreUppKommun", "AboveTheGroup")
            .Refusals;
    }

    private static bool IsChair(string field, EvidenceValues values) =>
        values.Text(field) is { } recipient && string.Equals(recipient, values.Text("ordforande"), StringComparison.OrdinalIgnoreCase);
}
