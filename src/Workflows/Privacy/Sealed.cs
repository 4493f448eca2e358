namespace Jobbspar.Workflows.Privacy;

/// <summary>Names of what is sealed; each value is bound to its own.</summary>
internal static class Sealed
{
    public const string Number = "number";

    public const string Phone = "phone";

    public const string Email = "email";
}
