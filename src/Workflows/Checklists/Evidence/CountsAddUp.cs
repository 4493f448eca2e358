using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>The parts sum to the total.</summary>
internal static class CountsAddUp
{
    public static Refusal? Check(EvidenceValues values, string total, IReadOnlyList<string> parts)
    {
        var numbers = parts.Select(values.Number).ToArray();
        if (values.Number(total) is not { } expected || Array.Exists(numbers, number => number is null))
        {
            return null;
        }

        var sum = numbers.Sum(number => (long)number!.Value);
        return sum == expected ? null : new Refusal { Rule = nameof(CountsAddUp), Field = total, Arguments = [Written.Number(expected), Written.Number(sum)] };
    }
}
