namespace Jobbspar.Workflows.Profiles;

/// <summary>A learning outcome that a track is to give, as interventions are planned for it.</summary>
public sealed record TrackLearningOutcome
{
    /// <summary>Key of the outcome in the fixed version.</summary>
    public required Guid OutcomeId { get; init; }

    /// <summary>The same in every version: what is planned for the outcome refers to this.</summary>
    public required Guid LineageId { get; init; }

    /// <summary>Fixed competence profile.</summary>
    public required Guid ProfileId { get; init; }

    /// <summary>Its version.</summary>
    public required int ProfileVersion { get; init; }

    /// <summary>Employer whose profile it is.</summary>
    public Guid? TrackEmployerId { get; init; }

    /// <summary>True where every employer of the track works by the profile.</summary>
    public required bool IsShared { get; init; }

    /// <summary>Code of the module.</summary>
    public required string ModuleCode { get; init; }

    /// <summary>Title of the module.</summary>
    public required string ModuleTitle { get; init; }

    /// <summary>Where the module is learnt.</summary>
    public required LearningSite LearningSite { get; init; }

    /// <summary>What the participant can do.</summary>
    public required string Text { get; init; }

    /// <summary>Kind.</summary>
    public required OutcomeType Type { get; init; }

    /// <summary>True where the role cannot be filled without it.</summary>
    public required bool IsMust { get; init; }

    /// <summary>Who can judge it.</summary>
    public required Assessor AssessableBy { get; init; }
}
