namespace Jobbspar.Host.Simulation;

/// <summary>What of an open task decides when it is done.</summary>
internal sealed record OpenTask(Guid Id, Guid TrackId, Guid SubjectId, string ItemCode, int Occurrence, int Version, DateOnly? DueOn, DateTimeOffset OpenedAt, string? Gate, string? GateStrength);
