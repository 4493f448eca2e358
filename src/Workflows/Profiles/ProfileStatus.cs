using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Profiles;

/// <summary>Where a version of a profile is in its life. What is fixed is never changed; a change is a new version.</summary>
public enum ProfileStatus
{
    /// <summary>Being written.</summary>
    [Code("UTKAST")]
    Draft,

    /// <summary>Approved; the version that counts.</summary>
    [Code("FASTSTALLD")]
    Fixed,

    /// <summary>A later version was fixed.</summary>
    [Code("ERSATT")]
    Replaced,
}
