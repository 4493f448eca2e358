using Jobbspar.Engine.Execution;

namespace Jobbspar.Workflows.Tracks;

/// <summary>The track is closed; whatever advisory task is still open ends with it.</summary>
public sealed record CloseTrack : IEffect;
