using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>A participant whose identity is kept has a name.</summary>
internal static class NameIsGivenUnlessProtected
{
    public static Refusal? Check(string? name) => name is null ? new Refusal { Rule = nameof(NameIsGivenUnlessProtected), Field = "namn" } : null;
}
