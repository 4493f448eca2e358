using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Nobody is closed before she has begun: neither before she was accepted, nor before the first day of a step that has begun (AVSL-01).</summary>
internal static class ClosingComesAfterTheStart
{
    public static Refusal? Check(DateOnly? closedOn, DateOnly? begunOn) =>
        closedOn < begunOn
            ? new() { Rule = nameof(ClosingComesAfterTheStart), Field = "avslutad", Arguments = [begunOn.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] }
            : null;
}
