using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>
/// Before data pass to another organisation there is her written consent for that recipient, or a rule of law (REKR-14, OSL-03, gate P1).
/// </summary>
internal static class SharingRestsOnWrittenConsent
{
    /// <param name="recipientsWithout">Names of the organisations that data would pass to and that no consent in force names.</param>
    public static Refusal? Check(IReadOnlyList<string> recipientsWithout) =>
        recipientsWithout.Count == 0
            ? null
            : new Refusal { Rule = nameof(SharingRestsOnWrittenConsent), Field = "medgivanden", Arguments = [string.Join(", ", recipientsWithout.Order(StringComparer.CurrentCulture))] };
}
