using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>An employer that pauses or withdraws does so for a reason (DOMAIN 4.3).</summary>
internal static class StatusChangeIsExplained
{
    public static Refusal? Check(TrackEmployerStatus status, string? reason) =>
        status is TrackEmployerStatus.Dialogue or TrackEmployerStatus.TakesPart || !string.IsNullOrWhiteSpace(reason) ? null : new() { Rule = nameof(StatusChangeIsExplained), Field = "skäl" };
}
