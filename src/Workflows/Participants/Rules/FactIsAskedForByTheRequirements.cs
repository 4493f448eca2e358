using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>Level of Swedish and driving licence are kept only where a requirement profile of the track asks for them.</summary>
internal static class FactIsAskedForByTheRequirements
{
    public static Refusal? CheckSwedish(bool isAskedFor) => isAskedFor ? null : new() { Rule = $"{nameof(FactIsAskedForByTheRequirements)}.Swedish", Field = "sfi" };

    public static Refusal? CheckLicence(bool isAskedFor) => isAskedFor ? null : new() { Rule = $"{nameof(FactIsAskedForByTheRequirements)}.Licence", Field = "korkort" };
}
