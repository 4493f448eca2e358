using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Who is followed up.</summary>
public enum FollowUpSubject
{
    /// <summary>A participant.</summary>
    [Code("DELTAGARE")]
    Participant,

    /// <summary>An employer's part in the track.</summary>
    [Code("ARBETSGIVARE")]
    Employer,
}
