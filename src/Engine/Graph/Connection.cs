namespace Jobbspar.Engine.Graph;

/// <summary>A connection of a flowchart.</summary>
/// <param name="Index">Position in the flowchart's list.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Port">Outcome that it follows.</param>
/// <param name="Target">Where it leads.</param>
internal sealed record Connection(int Index, ActivityNode Source, string Port, ActivityNode Target)
{
    /// <summary>False where the connection closes a loop.</summary>
    public bool IsForward { get; set; } = true;
}
