using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Retention.Rules;

/// <summary>What cannot be undone is confirmed first.</summary>
internal static class CarryingOutIsConfirmed
{
    public static Refusal? Check(bool isConfirmed, string field = "bekräftat") =>
        isConfirmed ? null : new() { Rule = nameof(CarryingOutIsConfirmed), Field = field };
}
