using System.Text.Json.Serialization;

namespace Jobbspar.Workflows.Closure;

/// <summary>What is filled in about studies that a participant goes on to: application, admission and study plan are three facts.</summary>
public sealed record StudiesContent
{
    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary><c>anordnare</c>.</summary>
    public string? Provider { get; init; }

    /// <summary><c>utbildning</c>.</summary>
    public string? Education { get; init; }

    /// <summary><c>sistaAnsokningsdag</c>: last local date on which the provider takes applications; empty where it is not known.</summary>
    public DateOnly? LastApplicationDay { get; init; }

    /// <summary><c>studieansokan</c>: local date of the application.</summary>
    public DateOnly? AppliedOn { get; init; }

    /// <summary><c>antagning</c>.</summary>
    public AdmissionStatus? Admission { get; init; }

    /// <summary><c>antagen</c>: local date of the answer.</summary>
    public DateOnly? AdmittedOn { get; init; }

    /// <summary><c>studieplan</c>.</summary>
    public StudyPlanState? StudyPlan { get; init; }

    /// <summary><c>studierBorjar</c>: local date.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Version that was shown; 0 where there was none.</summary>
    [JsonIgnore]
    public int Version { get; init; }
}
