namespace Jobbspar.Workflows.Closure;

/// <summary>Studies that a participant goes on to: application, admission and study plan are three facts (AVSL-03).</summary>
public sealed class StudyContinuation
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary>Provider, at most 200 characters.</summary>
    public required string Provider { get; set; }

    /// <summary>Education, at most 200 characters.</summary>
    public required string Education { get; set; }

    /// <summary>Last local date on which the provider takes applications; null where it is not known.</summary>
    public DateOnly? LastApplicationDay { get; set; }

    /// <summary>Local date of the application.</summary>
    public DateOnly? AppliedOn { get; set; }

    /// <summary>Admission.</summary>
    public required AdmissionStatus Admission { get; set; }

    /// <summary>Local date of the admission.</summary>
    public DateOnly? AdmittedOn { get; set; }

    /// <summary>Study plan.</summary>
    public required StudyPlanState StudyPlan { get; set; }

    /// <summary>First day, local date.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>User who registered it.</summary>
    public required Guid RegisteredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
