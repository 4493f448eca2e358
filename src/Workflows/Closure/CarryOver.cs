using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Closure;

/// <summary>What a new round takes over.</summary>
public enum CarryOver
{
    /// <summary>Profiles.</summary>
    [Code("PROFILER")]
    Profiles,

    /// <summary>The chain of interventions.</summary>
    [Code("KEDJA")]
    Chain,

    /// <summary>A draft of the letter of intent.</summary>
    [Code("AVSIKTSFORKLARING")]
    LetterOfIntent,

    /// <summary>The employers.</summary>
    [Code("ARBETSGIVARE")]
    Employers,

    /// <summary>Candidates who said yes.</summary>
    [Code("KANDIDATER")]
    Candidates,
}
