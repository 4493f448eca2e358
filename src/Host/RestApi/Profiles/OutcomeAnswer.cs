using Jobbspar.Workflows.Profiles;

namespace Jobbspar.Host.RestApi.Profiles;

/// <summary>A learning outcome of one version of a profile.</summary>
/// <param name="Id">Key in this version: what a requirement names.</param>
/// <param name="LineageId">The same in every version: what an intervention gives.</param>
/// <param name="Text">What somebody knows or can do.</param>
internal sealed record OutcomeAnswer(Guid Id, Guid LineageId, string Text)
{
    public static OutcomeAnswer Of(LearningOutcome outcome) => new(outcome.Id, outcome.LineageId, outcome.Text);
}
