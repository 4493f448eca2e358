using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>An intake that was taken up is finished before it is taken up again.</summary>
internal static class IntakeIsTakenUpOnce
{
    public static Refusal? Check(int finishedTasks) => finishedTasks > 0 ? null : new() { Rule = nameof(IntakeIsTakenUpOnce) };
}
