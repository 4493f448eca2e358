using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Who completed without a job has continued support: a party, a contact and a day (AVSL-13).</summary>
internal static class ContinuedSupportIsDecided
{
    public static IReadOnlyList<Refusal> Check(NewClosure given) =>
    [
        .. Ask("stodPart", !string.IsNullOrWhiteSpace(given.SupportParty)),
        .. Ask("stodKontakt", !string.IsNullOrWhiteSpace(given.SupportContact)),
        .. Ask("stodDatum", given.SupportOn is not null),
    ];

    private static IEnumerable<Refusal> Ask(string field, bool isThere) => isThere ? [] : [new() { Rule = nameof(ContinuedSupportIsDecided), Field = field }];
}
