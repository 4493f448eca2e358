namespace Jobbspar.Host.RestApi.Description;

/// <summary>Marks an operation that reads <c>If-Match</c>.</summary>
/// <param name="IsAlways">False where only a change of what is there needs it, and not what is new.</param>
/// <param name="When">When it is needed, in a sentence; null for the usual one.</param>
internal sealed record VersionNeeded(bool IsAlways, string? When = null);
