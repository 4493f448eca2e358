namespace Jobbspar.Workflows.Steering.Groups;

/// <summary>A steering group in the list.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name.</param>
/// <param name="IsDefault">True for the one that answers for tracks that belong to none.</param>
/// <param name="Members">How many are in it today.</param>
/// <param name="Tracks">How many tracks that have not ended belong to it.</param>
public sealed record SteeringGroupRow(Guid Id, string Name, bool IsDefault, int Members, int Tracks);
