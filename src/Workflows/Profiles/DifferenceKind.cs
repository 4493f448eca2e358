using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Profiles;

/// <summary>What became of a part of a profile between two of them.</summary>
public enum DifferenceKind
{
    /// <summary>New in the later one.</summary>
    [Code("NYTT")]
    Added,

    /// <summary>In both, and says something else.</summary>
    [Code("ANDRAT")]
    Changed,

    /// <summary>Not in the later one.</summary>
    [Code("BORTTAGET")]
    Removed,
}
