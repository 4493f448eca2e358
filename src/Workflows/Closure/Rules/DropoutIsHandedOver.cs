using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Who drops out goes back to a party, on a day not before the dropout (AVSL-14).</summary>
internal static class DropoutIsHandedOver
{
    public static IReadOnlyList<Refusal> Check(NewClosure given)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(given.HandoverParty))
        {
            refusals.Add(new() { Rule = nameof(DropoutIsHandedOver), Field = "aterTill" });
        }

        if (given.HandoverOn is null || given.HandoverOn < given.DropoutOn)
        {
            refusals.Add(new() { Rule = nameof(DropoutIsHandedOver), Field = "aterDatum" });
        }

        return refusals;
    }
}
