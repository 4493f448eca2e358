namespace Jobbspar.Workflows.Privacy;

/// <summary>Names of what is sealed; each value is bound to its own.</summary>
internal static class Sealed
{
    public const string Number = "number";

    /// <summary>The number of an organisation whose owner's it is.</summary>
    public const string SoleTrader = "sole-trader";

    public const string Phone = "phone";

    public const string Email = "email";
}
