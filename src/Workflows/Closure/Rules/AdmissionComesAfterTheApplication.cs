using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>An answer to an application comes after it: without an application there is none.</summary>
internal static class AdmissionComesAfterTheApplication
{
    public static Refusal? Check(DateOnly? appliedOn, AdmissionStatus? admission, DateOnly? admittedOn) =>
        (admission is not null and not AdmissionStatus.NotApplied && appliedOn is null) || appliedOn > admittedOn
            ? new() { Rule = nameof(AdmissionComesAfterTheApplication), Field = "studieansokan" }
            : null;
}
