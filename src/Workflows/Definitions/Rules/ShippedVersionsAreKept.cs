using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Definitions.Rules;

/// <summary>What came with the product can be retracted but not deleted: the next start would bring it back.</summary>
internal static class ShippedVersionsAreKept
{
    public static Refusal? Check(IEnumerable<DefinitionVersion> versions) =>
        versions.Any(version => version.IsShipped) ? new() { Rule = nameof(ShippedVersionsAreKept) } : null;
}
