namespace Jobbspar.Workflows.Checklists;

/// <summary>Events within a participant's workflow around her closure, and the outcomes that they name.</summary>
public static class ClosureEvents
{
    /// <summary>The participant has been closed.</summary>
    public const string Closed = "deltagare-avslutad";

    /// <summary>Outcomes towards which a closure is prepared, in the order of the drawing.</summary>
    public static IReadOnlyList<string> Outcomes { get; } = ["ANSTALLNING", "STUDIER", "UTAN_ANSTALLNING", "AVHOPP", "ANNAT"];

    /// <summary>The closure is prepared: towards an outcome, or, without one, towards any.</summary>
    public static string Prepared(string? outcome) => outcome is null ? "avslut" : $"avslut:{outcome}";

    /// <summary>The outcome that a code of an evidence form stands for; null where it announces none, as a mere risk of dropout.</summary>
    public static string? OutcomeOf(string? code) => code switch
    {
        "ANSTALLD_I_SPARET" or "ANSTALLD_ANNAN" => "ANSTALLNING",
        "FULLFOLJT_UTAN_ANSTALLNING" => "UTAN_ANSTALLNING",
        not null when Outcomes.Contains(code, StringComparer.Ordinal) => code,
        _ => null,
    };
}
