using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Retention;

/// <summary>Retention class (gallringsklass) of participants' records (ARK-03).</summary>
public enum RetentionClass
{
    /// <summary>Purely labour-market activity.</summary>
    [Code("ARBETSMARKNAD")]
    LabourMarket,

    /// <summary>Records of the social services; of a municipality only.</summary>
    [Code("SOCIALTJANST")]
    SocialServices,
}
