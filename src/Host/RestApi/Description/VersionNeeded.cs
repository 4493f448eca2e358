namespace Jobbspar.Host.RestApi.Description;

/// <summary>Marks an operation that reads <c>If-Match</c>.</summary>
internal sealed class VersionNeeded
{
    public static VersionNeeded Mark { get; } = new();
}
