namespace Jobbspar.Workflows.Access;

/// <summary>
/// The actor may not do this, or may not know that the object exists. Pages and APIs answer as if it did not exist.
/// </summary>
public sealed class AccessDeniedException(string action) : Exception($"Access denied: {action}.")
{
    /// <summary>The action that was refused.</summary>
    public string Action { get; } = action;
}
