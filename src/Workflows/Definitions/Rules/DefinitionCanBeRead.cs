using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Definitions.Rules;

/// <summary>What is stored is a workflow definition: valid JSON of a reasonable size and depth, with a root and a usable id.</summary>
internal static class DefinitionCanBeRead
{
    public static Refusal Refused(DefinitionException fault) =>
        new() { Rule = nameof(DefinitionCanBeRead), Field = fault.JsonPath, Arguments = [fault.JsonPath, fault.Reason] };
}
