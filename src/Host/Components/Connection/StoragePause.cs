namespace Jobbspar.Host.Components.Connection;

/// <summary>How patiently a page waits for a database that is away.</summary>
internal static class StoragePause
{
    /// <summary>Time between two attempts.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(3);
}
