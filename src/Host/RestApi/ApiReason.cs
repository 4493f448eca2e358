using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Host.RestApi;

/// <summary>One reason of a refusal.</summary>
/// <param name="Field">Field as forms and import files name it; null where it is no field.</param>
/// <param name="Rule">Name of the rule that refused.</param>
/// <param name="Text">A sentence for people.</param>
internal sealed record ApiReason(string? Field, string Rule, string Text)
{
    public static ApiReason Of(Refusal refusal) => new(refusal.Field, refusal.Rule, DomainTexts.Refusal(refusal));
}
