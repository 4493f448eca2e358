using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;

namespace Jobbspar.Workflows.Texts;

/// <summary>What the codes of interventions are called, in the language of the current request.</summary>
public static class InterventionTexts
{
    /// <summary>Type of an intervention.</summary>
    public static string Name(InterventionType type) => Find("InterventionType", type);

    /// <summary>What it is for.</summary>
    public static string Name(InterventionCategory category) => Find("InterventionCategory", category);

    /// <summary>Who gives it.</summary>
    public static string Name(InterventionOwner owner) => Find("InterventionOwner", owner);

    /// <summary>Who decides.</summary>
    public static string Name(DecisionMaker decisionMaker) => Find("DecisionMaker", decisionMaker);

    /// <summary>Whether it can be had.</summary>
    public static string Name(Availability availability) => Find("Availability", availability);

    /// <summary>Whose offers.</summary>
    public static string Name(ProviderKind provider) => Find("ProviderKind", provider);

    /// <summary>Term or break.</summary>
    public static string Name(ProviderPeriodKind kind) => Find("ProviderPeriodKind", kind);

    /// <summary>Where a version of a chain stands.</summary>
    public static string Name(ChainStatus status) => Find("ChainStatus", status);

    /// <summary>Where an intervention of a chain stands.</summary>
    public static string Name(InterventionStatus status) => Find("InterventionStatus", status);

    /// <summary>How two interventions relate.</summary>
    public static string Name(ChainRelation relation) => Find("ChainRelation", relation);

    private static string Find<T>(string family, T value)
        where T : struct, Enum
    {
        var key = $"{family}.{value.Code()}";
        return DomainTexts.FindOrNull(key) ?? key;
    }
}
