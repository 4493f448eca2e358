using System.Globalization;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Tracks;

/// <summary>An employer stands once in a track; otherwise every task per employer would be given twice.</summary>
internal static class EmployerIsNamedOnce
{
    public static IEnumerable<Refusal> Check(IReadOnlyList<NewTrackEmployer> employers)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < employers.Count; index++)
        {
            if (Identity(employers[index]) is { } identity && !seen.Add(identity))
            {
                yield return new Refusal
                {
                    Rule = nameof(EmployerIsNamedOnce),
                    Field = string.Create(CultureInfo.InvariantCulture, $"arbetsgivare[{index}]"),
                    Arguments = [employers[index].Name?.Trim() ?? employers[index].OrganisationNumber ?? ""],
                };
            }
        }
    }

    private static string? Identity(NewTrackEmployer employer) =>
        employer.OrganisationNumber is { Length: > 0 } number && OrganisationNumber.Read(number).Value is { } wellFormed ? wellFormed.Digits : employer.Name?.Trim();
}
