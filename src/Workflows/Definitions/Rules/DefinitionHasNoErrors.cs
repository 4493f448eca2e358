using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Definitions.Rules;

/// <summary>Only a definition without errors is published; warnings do not stand in the way.</summary>
internal static class DefinitionHasNoErrors
{
    private const int Most = 100;

    public static IReadOnlyList<Refusal> Check(IReadOnlyList<Finding> findings) =>
    [
        .. findings.Where(finding => finding.Severity is FindingSeverity.Error).Take(Most).Select(finding => new Refusal
        {
            Rule = nameof(DefinitionHasNoErrors),
            Field = finding.JsonPath,
            Arguments = [finding.JsonPath, finding.Message, finding.ActivityId ?? "", finding.Code, .. finding.Arguments],
        }),
    ];
}
