using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>What is claimed to have happened is dated today or earlier.</summary>
internal static class FactIsNotInTheFuture
{
    public static Refusal? Check(EvidenceValues values, string field, DateOnly today) =>
        values.Date(field) > today ? new Refusal { Rule = nameof(FactIsNotInTheFuture), Field = field, Arguments = [Written.Date(today)] } : null;
}
