using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Retention;

/// <summary>An authority that keeps records of a track (myndighet).</summary>
public enum RecordsAuthority
{
    /// <summary>The municipality: whoever is not Arbetsförmedlingen's.</summary>
    [Code("KOMMUN")]
    Municipality,

    /// <summary>Arbetsförmedlingen.</summary>
    [Code("AF")]
    EmploymentService,
}
