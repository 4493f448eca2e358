using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>Kind of wage subsidy (lönesubvention). The kind of lönebidrag says something of health and is for coordinators only.</summary>
public enum SubsidyType
{
    /// <summary>Nystartsjobb.</summary>
    [Code("NYSTARTSJOBB")]
    NewStart,

    /// <summary>Introduktionsjobb.</summary>
    [Code("INTRODUKTIONSJOBB")]
    Introduction,

    /// <summary>Etableringsjobb.</summary>
    [Code("ETABLERINGSJOBB")]
    Establishment,

    /// <summary>Lönebidrag.</summary>
    [Code("LONEBIDRAG")]
    Lonebidrag,

    /// <summary>Yrkesintroduktionsanställning.</summary>
    [Code("YRKESINTRODUKTION")]
    VocationalIntroduction,
}
