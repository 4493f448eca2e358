using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Definitions.Rules;

/// <summary>The version that new instances start from is not deleted by mistake: it is retracted, or another one published, first.</summary>
internal static class PublishedVersionIsRetractedFirst
{
    public static Refusal? Check(DefinitionVersion version) => version.IsPublished ? new() { Rule = nameof(PublishedVersionIsRetractedFirst) } : null;
}
