namespace Jobbspar.Workflows.Audit;

/// <summary>What happens to keys for programs (ADR 110).</summary>
public static partial class AuditAction
{
    /// <summary>A user made herself a key. Arguments: <c>user</c> (id), <c>end</c>, its last day. The subject is the key.</summary>
    public const string ApiKeyMade = "API_NYCKEL_SKAPAD";

    /// <summary>A key was ended before its day, by its owner or an administrator. Arguments: <c>user</c> (id of the owner).</summary>
    public const string ApiKeyEnded = "API_NYCKEL_AVSLUTAD";
}
