using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Steering;

/// <summary>What a steering group decides (DOMAIN 4.13).</summary>
public enum DecisionType
{
    /// <summary>An obstacle is removed.</summary>
    [Code("AVLAGSNA_HINDER")]
    RemoveObstacle,

    /// <summary>Resources are given.</summary>
    [Code("RESURS")]
    Resource,

    /// <summary>The plan is changed.</summary>
    [Code("ANDRAD_PLAN")]
    ChangedPlan,

    /// <summary>The track rests.</summary>
    [Code("PAUS")]
    Pause,

    /// <summary>The track is broken off.</summary>
    [Code("AVBRYT")]
    BreakOff,

    /// <summary>An item of a gate is waived.</summary>
    [Code("UNDANTAG_SPARR")]
    WaiveGateItem,

    /// <summary>A new round.</summary>
    [Code("NY_OMGANG")]
    NewRound,

    /// <summary>The question goes higher up in the organisation.</summary>
    [Code("UPPAT")]
    HigherUp,
}
