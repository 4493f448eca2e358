namespace Jobbspar.Host.RestApi.Description;

/// <summary>Marks an operation that reads <c>If-Match</c>.</summary>
/// <param name="IsAlways">False where only a change of what is there needs it, and not what is new.</param>
internal sealed record VersionNeeded(bool IsAlways);
