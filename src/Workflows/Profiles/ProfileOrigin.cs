using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Profiles;

/// <summary>What a competence profile goes back to (DOMAIN 4.5).</summary>
public enum ProfileOrigin
{
    /// <summary>Written here, with the employer.</summary>
    [Code("EGEN")]
    Own,

    /// <summary>A national yrkesprofil of a sector.</summary>
    [Code("NATIONELL_YRKESPROFIL")]
    NationalProfile,

    /// <summary>A kompetensstandard built on a yrkesprofil.</summary>
    [Code("KOMPETENSSTANDARD")]
    CompetenceStandard,
}
