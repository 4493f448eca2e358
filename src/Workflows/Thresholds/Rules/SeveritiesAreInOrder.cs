using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Thresholds.Rules;

/// <summary>What is graver needs more: the figures of a kind's severities rise, or fall where less is worse.</summary>
internal static class SeveritiesAreInOrder
{
    private static readonly string[] Falling = ["P-OSAKER", "E-ANKOMST", "E-VOLYM"];
    private static readonly string[] Parts = ["INFO", "VARNING", "ALLVARLIG", "KRITISK"];

    public static IEnumerable<Refusal> Check(ThresholdValues values)
    {
        foreach (var group in ThresholdCatalogue.All.GroupBy(row => (row.Group, Prefix: PrefixOf(row.Part))))
        {
            int? before = null;
            foreach (var part in Parts)
            {
                var code = $"{group.Key.Group}.{group.Key.Prefix}{part}";
                if (values[code] is not { } value)
                {
                    continue;
                }

                if (before is { } last && (Falling.Contains(group.Key.Group, StringComparer.Ordinal) ? value >= last : value <= last))
                {
                    yield return new Refusal { Rule = nameof(SeveritiesAreInOrder), Field = code };
                }

                before = value;
            }
        }
    }

    private static string PrefixOf(string part) => part.IndexOf('_', StringComparison.Ordinal) is > 0 and var at ? part[..(at + 1)] : "";
}
