using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>How far a participant has come towards a learning outcome.</summary>
public enum LearningLevel
{
    /// <summary>Not begun.</summary>
    [Code("EJ_PABORJAD")]
    NotBegun,

    /// <summary>Under way.</summary>
    [Code("PA_VAG")]
    UnderWay,

    /// <summary>Reached.</summary>
    [Code("UPPNADD")]
    Reached,

    /// <summary>Assessed and not reached.</summary>
    [Code("EJ_UPPNADD")]
    NotReached,
}
