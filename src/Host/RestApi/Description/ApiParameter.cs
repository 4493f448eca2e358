namespace Jobbspar.Host.RestApi.Description;

/// <summary>What an operation reads from its address without a parameter of its handler; the description tells it.</summary>
/// <param name="Name">As in the address.</param>
/// <param name="Description">What it does.</param>
/// <param name="Kind">Kind of its values.</param>
/// <param name="Codes">All values, where they are codes.</param>
internal sealed record ApiParameter(string Name, string Description, ApiParameterKind Kind, IReadOnlyList<string>? Codes = null)
{
    /// <summary>The number that holds where it is left out; null where that is none.</summary>
    public int? Usual { get; init; }
}
