namespace Jobbspar.Engine.Definitions;

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Shown.</summary>
    Warning,

    /// <summary>Blocks publishing.</summary>
    Error,
}
