namespace Jobbspar.Workflows.Access;

/// <summary>
/// The actor may not do this, or may not know that the object exists. Pages and APIs answer as if it did not exist.
/// </summary>
public sealed class AccessDeniedException(string action) : Exception($"Access denied: {action}.")
{
    /// <summary>The action that was refused.</summary>
    public string Action { get; } = action;

    /// <summary>True where she may do this to the object in another state of it: the state stands in the way, not the person.</summary>
    public bool IsOfState { get; init; }
}
