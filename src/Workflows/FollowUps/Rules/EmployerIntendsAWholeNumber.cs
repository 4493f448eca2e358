using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>The number that an employer intends to employ is 0 to 500.</summary>
internal static class EmployerIntendsAWholeNumber
{
    public static Refusal? Check(int? intends) =>
        intends is null ? AnswerIsGiven.Check("avserAnstalla", isGiven: false)
        : intends is < 0 or > 500 ? new() { Rule = nameof(EmployerIntendsAWholeNumber), Field = "avserAnstalla" }
        : null;
}
