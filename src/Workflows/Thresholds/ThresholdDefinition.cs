namespace Jobbspar.Workflows.Thresholds;

/// <summary>A threshold as the product knows it.</summary>
/// <param name="Code">Which; the kind of gap or the cause before the dot.</param>
/// <param name="Usual">Its value where no administrator has changed it (DOMAIN 5 and 6.1).</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Smallest">Smallest value allowed.</param>
/// <param name="Greatest">Greatest value allowed.</param>
public sealed record ThresholdDefinition(string Code, int Usual, ThresholdUnit Unit, int Smallest = 1, int Greatest = 500)
{
    /// <summary>Kind of gap or cause that it belongs to.</summary>
    public string Group => Code[..Code.LastIndexOf('.')];

    /// <summary>What it is within its group.</summary>
    public string Part => Code[(Code.LastIndexOf('.') + 1)..];
}
