namespace Jobbspar.Workflows.Participants;

/// <summary>Somebody or something of a track that a break can concern.</summary>
/// <param name="Scope">What it is.</param>
/// <param name="Id">Key.</param>
/// <param name="Name">Name as the reader may see it.</param>
public sealed record BreakSubject(BreakScope Scope, Guid Id, string Name);
