using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>What a transition lacks to be secured.</summary>
public enum TransitionLack
{
    /// <summary>The next step is not confirmed.</summary>
    [Code("BEKRAFTELSE")]
    Confirmation,

    /// <summary>The first day of the next step is not known.</summary>
    [Code("STARTDAG")]
    Start,

    /// <summary>There is a gap between the two steps.</summary>
    [Code("GLAPP")]
    NoGap,

    /// <summary>The handover is not done.</summary>
    [Code("OVERLAMNING")]
    Handover,

    /// <summary>The participant has not been told.</summary>
    [Code("DELTAGARE_INFORMERAD")]
    ParticipantInformed,

    /// <summary>The employer has not been told.</summary>
    [Code("ARBETSGIVARE_INFORMERAD")]
    EmployerInformed,
}
