namespace Jobbspar.Workflows.Privacy;

/// <summary>Names of what is sealed; each value is bound to its own.</summary>
internal static class Sealed
{
    public const string Number = "number";

    /// <summary>The number of an organisation whose owner's it is.</summary>
    public const string SoleTrader = "sole-trader";

    /// <summary>What is typed in a form.</summary>
    public const string Draft = "draft";

    /// <summary>The answer to a request.</summary>
    public const string Answer = "answer";

    public const string Phone = "phone";

    public const string Email = "email";
}
