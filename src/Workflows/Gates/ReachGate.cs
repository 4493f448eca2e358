using Jobbspar.Engine.Execution;

namespace Jobbspar.Workflows.Gates;

/// <summary>The track has come to a gate, which can be opened from now on.</summary>
/// <param name="Gate"><c>G1</c>…<c>G4</c>.</param>
/// <param name="BookmarkId">What opening resumes.</param>
public sealed record ReachGate(string Gate, Guid BookmarkId) : IEffect;
