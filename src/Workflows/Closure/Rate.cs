namespace Jobbspar.Workflows.Closure;

/// <summary>A share that names what it is a share of; there is no unlabelled result (DOMAIN 7.3).</summary>
/// <param name="Measure"><c>ANSTALLDA</c> or <c>STUDIER</c>.</param>
/// <param name="Denominator"><c>PABORJAT</c>, <c>AVSLUTATS</c> or <c>FULLFOLJT</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many, above 0.</param>
public sealed record Rate(string Measure, string Denominator, int Count, int Of)
{
    /// <summary>Whole per cent.</summary>
    public int Percent => (int)Math.Round(100.0 * Count / Of, MidpointRounding.AwayFromZero);
}
