using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>Level of Swedish and driving licence are kept only where a requirement profile of the track asks for them.</summary>
internal static class FactIsAskedForByTheRequirements
{
    public static Refusal? Check(string field, bool isAskedFor) => isAskedFor ? null : new() { Rule = $"{nameof(FactIsAskedForByTheRequirements)}.{(field is "sfi" ? "Swedish" : "Licence")}", Field = field };
}
