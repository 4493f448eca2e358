using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>An activity that is cancelled has a reason and, unless it is not needed any more, another activity of the track in its place (REKR-02); so has one that is moved.</summary>
internal static class CancelledActivityHasReasonAndReplacement
{
    /// <param name="status">What it becomes.</param>
    /// <param name="reason">Why.</param>
    /// <param name="replacementBelongs">True where another activity of the track stands in its place.</param>
    public static Refusal? Check(ActivityStatus status, CancelReason? reason, bool replacementBelongs) => status switch
    {
        ActivityStatus.Cancelled when reason is null => new Refusal { Rule = nameof(CancelledActivityHasReasonAndReplacement), Field = "skal" },
        ActivityStatus.Cancelled when reason is not CancelReason.NotNeeded && !replacementBelongs => new Refusal { Rule = $"{nameof(CancelledActivityHasReasonAndReplacement)}.Replacement", Field = "ersattning" },
        ActivityStatus.Moved when !replacementBelongs => new Refusal { Rule = $"{nameof(CancelledActivityHasReasonAndReplacement)}.Replacement", Field = "ersattning" },
        _ => null,
    };
}
