namespace Jobbspar.Workflows.Access.Keys;

/// <summary>A key that counts today.</summary>
/// <param name="Id">Key of the row.</param>
/// <param name="UserId">Whose rights it gives.</param>
public sealed record OpenedKey(Guid Id, Guid UserId);
