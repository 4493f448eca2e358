using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>A participant is absent once at a time.</summary>
internal static class AbsenceOverlapsNoOther
{
    public static Refusal? Check(DateOnly first, DateOnly last, IEnumerable<Absence> others) =>
        others.FirstOrDefault(other => first <= other.LastDay && other.FirstDay <= last) is { } other
            ? new Refusal { Rule = nameof(AbsenceOverlapsNoOther), Field = "fran", Arguments = [Written.Date(other.FirstDay), Written.Date(other.LastDay)] }
            : null;
}
