using Jobbspar.Workflows.Escalations;

namespace Jobbspar.Workflows.Texts;

/// <summary>What a steering group reads when it is asked to waive a task.</summary>
public static partial class DomainTexts
{
    /// <summary>The question with its two answers. Names the item and the employer, never a person.</summary>
    internal static NewQuestion WaiverQuestion(string title, string subject, string reason) => new()
    {
        Question = subject.Length == 0 ? Format(Find("Waiver.Question"), [title]) : Format(Find("Waiver.QuestionOf"), [title, subject]),
        Options = [Find("Waiver.Yes"), Find("Waiver.No")],
        Recommendation = reason,
    };
}
