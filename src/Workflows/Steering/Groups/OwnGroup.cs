namespace Jobbspar.Workflows.Steering.Groups;

/// <summary>A steering group that a user is in.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name.</param>
public sealed record OwnGroup(Guid Id, string Name);
