namespace Jobbspar.Host.RestApi.Steering;

/// <summary>Name of a steering group.</summary>
internal sealed record GroupNamed
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }
}
