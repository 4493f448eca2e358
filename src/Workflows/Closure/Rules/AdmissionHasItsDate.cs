using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>An admission, a reserve place or a refusal has the day of the answer, and a day its answer.</summary>
internal static class AdmissionHasItsDate
{
    public static Refusal? Check(AdmissionStatus? admission, DateOnly? admittedOn)
    {
        var isAnswered = admission is AdmissionStatus.Admitted or AdmissionStatus.Reserve or AdmissionStatus.NotAdmitted;
        return isAnswered == admittedOn is null ? new() { Rule = nameof(AdmissionHasItsDate), Field = "antagen" } : null;
    }
}
