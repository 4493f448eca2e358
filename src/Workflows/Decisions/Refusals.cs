namespace Jobbspar.Workflows.Decisions;

/// <summary>Gathers what rules answered.</summary>
internal static class Refusals
{
    /// <summary>The refusals among the answers, in order.</summary>
    public static IReadOnlyList<Refusal> Among(params ReadOnlySpan<Refusal?> answers)
    {
        var refusals = new List<Refusal>();
        foreach (var answer in answers)
        {
            if (answer is not null)
            {
                refusals.Add(answer);
            }
        }

        return refusals;
    }
}
