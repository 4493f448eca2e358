using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>What is registered as done was done today or before.</summary>
internal static class HappenedOnOrBeforeToday
{
    public static Refusal? Check(string field, DateOnly? date, DateOnly today) =>
        date > today ? new Refusal { Rule = nameof(HappenedOnOrBeforeToday), Field = field, Arguments = [Written.Date(today)] } : null;
}
