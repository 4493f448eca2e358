using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Employers;

/// <summary>Whether other ways to organise the work were tried (PLAN-15).</summary>
public enum JobRedesign
{
    /// <summary>Nobody has asked yet.</summary>
    [Code("EJ_PROVAT")]
    NotTried,

    /// <summary>Arbetsdelning: tasks are split among several people.</summary>
    [Code("ARBETSDELNING")]
    WorkSharing,

    /// <summary>The role is narrowed so that more people can fill it.</summary>
    [Code("SPECIALISERING")]
    Specialisation,

    /// <summary>Tried, and not a way here.</summary>
    [Code("EJ_AKTUELLT")]
    NotApplicable,
}
