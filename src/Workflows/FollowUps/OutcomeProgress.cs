namespace Jobbspar.Workflows.FollowUps;

/// <summary>How far a participant has come towards a learning outcome.</summary>
/// <param name="Id">Learning outcome.</param>
/// <param name="Module">Module it belongs to.</param>
/// <param name="Text">Statement that continues "kan …".</param>
/// <param name="Latest">The assessment that holds; null where there is none.</param>
public sealed record OutcomeProgress(Guid Id, string Module, string Text, ProgressAssessment? Latest);
