using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>The source of a rule can be opened: http or https.</summary>
internal static class SourceIsAWebAddress
{
    public static Refusal? Check(string? address) =>
        string.IsNullOrWhiteSpace(address) || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            ? null
            : new Refusal { Rule = nameof(SourceIsAWebAddress), Field = "källa" };
}
