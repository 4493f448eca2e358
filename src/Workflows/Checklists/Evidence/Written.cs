using System.Globalization;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>How dates and numbers are written as arguments of a refusal.</summary>
internal static class Written
{
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
