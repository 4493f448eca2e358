using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>PLAN-11: in a sector track, the package was shown to employers of a sector that is named by its code.</summary>
internal sealed class PackageIsLaunchedTowardsEmployers : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "PLAN-11";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .Holds(values.Text("sniKod") is not { } code || IsSectorCode(code), "sniKod", "Code")
            .Refusals;
    }

    private const int FewestDigits = 2;
    private const int MostDigits = 5;

    private static bool IsSectorCode(string code) =>
        code.All(sign => char.IsAsciiDigit(sign) || sign == '.') && code.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits;
}
