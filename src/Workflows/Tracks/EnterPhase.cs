using Jobbspar.Engine.Execution;

namespace Jobbspar.Workflows.Tracks;

/// <summary>The track enters a phase.</summary>
/// <param name="Phase">Phase entered.</param>
public sealed record EnterPhase(Phase Phase) : IEffect;
