namespace Jobbspar.Workflows.Access.Keys;

/// <summary>A key in a list; nobody sees its secret again.</summary>
/// <param name="Id">Key of the row.</param>
/// <param name="Name">Which program has it.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="ExpiresOn">Last day on which it opens anything.</param>
/// <param name="LastUsedOn">Latest day of use; null where it was never used.</param>
/// <param name="HasExpired">True where its last day is over.</param>
public sealed record ApiKeyRow(Guid Id, string Name, DateTimeOffset CreatedAt, DateOnly ExpiresOn, DateOnly? LastUsedOn, bool HasExpired);
