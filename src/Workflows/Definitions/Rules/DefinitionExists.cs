using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Definitions.Rules;

/// <summary>A command concerns a definition, or a version of it, that is there.</summary>
internal static class DefinitionExists
{
    public static Refusal Refused(string definitionId) => new() { Rule = nameof(DefinitionExists), Arguments = [Short(definitionId)] };

    // A caller may send anything; a sentence stays a sentence.
    private static string Short(string definitionId) => definitionId.Length <= 60 ? definitionId : string.Concat(definitionId.AsSpan(0, 60), "…");
}
