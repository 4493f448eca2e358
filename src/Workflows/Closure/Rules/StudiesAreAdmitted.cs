using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Who is closed to studies is admitted; a reserve place is no admission, and neither is an application (AVSL-03).</summary>
internal static class StudiesAreAdmitted
{
    public static Refusal? Check(StudyContinuation? studies) =>
        studies is { Admission: AdmissionStatus.Admitted, AdmittedOn: not null } ? null : new() { Rule = nameof(StudiesAreAdmitted), Field = "utfall" };
}
