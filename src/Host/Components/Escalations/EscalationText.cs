using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Host.Components.Escalations;

/// <summary>What is asked: the coordinator's own words, else the sentence of the cause.</summary>
internal static class EscalationText
{
    public static string Of(EscalationCause cause, string? question) => question ?? DomainTexts.Cause(cause);
}
