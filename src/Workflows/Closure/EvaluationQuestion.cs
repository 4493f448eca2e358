using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>Questions of the evaluation: Arbetsförmedlingen's six and one for each sub-area (AVSL-05).</summary>
public enum EvaluationQuestion
{
    /// <summary>Were they employed, and if not, why?</summary>
    [Code("ANSTALLDA")]
    Employed,

    /// <summary>Did education meet the participants' needs and the employer's expectations?</summary>
    [Code("UTBILDNING")]
    Education,

    /// <summary>How did the phases work?</summary>
    [Code("FASER")]
    Phases,

    /// <summary>Is there a need of more starts?</summary>
    [Code("FORTSATT_BEHOV")]
    ContinuedNeed,

    /// <summary>Must the track change, and how?</summary>
    [Code("FORANDRING")]
    Changes,

    /// <summary>Can it be a good example?</summary>
    [Code("GOTT_EXEMPEL")]
    GoodExample,

    /// <summary>Holding it together.</summary>
    [Code("OMRADE_K")]
    AreaK,

    /// <summary>The employers' part.</summary>
    [Code("OMRADE_A")]
    AreaA,

    /// <summary>The interventions.</summary>
    [Code("OMRADE_I")]
    AreaI,

    /// <summary>Finding and recruiting participants.</summary>
    [Code("OMRADE_D")]
    AreaD,
}
