using System.Text.Json.Serialization;

namespace Jobbspar.Workflows.Closure;

/// <summary>What is filled in about an employment and its subsidy. Nothing is checked yet.</summary>
public sealed record EmploymentContent
{
    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary><c>arbetsgivare</c>: employer's part in the track; null for another employer.</summary>
    public Guid? TrackEmployerId { get; init; }

    /// <summary><c>annanArbetsgivare</c>: name of another employer.</summary>
    public string? EmployerName { get; init; }

    /// <summary><c>arbetsplats</c>.</summary>
    public string? Workplace { get; init; }

    /// <summary><c>form</c>.</summary>
    public EmploymentKind? Form { get; init; }

    /// <summary><c>omfattning</c>: per cent.</summary>
    public int? ExtentPercent { get; init; }

    /// <summary><c>anstallningBorjar</c>: local date.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary><c>anstallningSlutar</c>: local date.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary><c>relevant</c>.</summary>
    public bool? RelevantToProfile { get; init; }

    /// <summary><c>utanStod</c>: local date on which the employer confirmed the employment without the subsidy.</summary>
    public DateOnly? ConfirmedWithoutSubsidyOn { get; init; }

    /// <summary><c>stodBehovs</c>.</summary>
    public SubsidyNeed? SubsidyNeeded { get; init; }

    /// <summary><c>stod</c>.</summary>
    public SubsidyType? SubsidyType { get; init; }

    /// <summary><c>sokande</c>.</summary>
    public SubsidyApplicant? Applicant { get; init; }

    /// <summary><c>ansokt</c>: local date.</summary>
    public DateOnly? AppliedOn { get; init; }

    /// <summary><c>beslut</c>.</summary>
    public SubsidyDecision? Decision { get; init; }

    /// <summary><c>beslutsdatum</c>: local date.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary><c>giltigFran</c>: local date.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary><c>giltigTill</c>: local date.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary><c>fackligtYttrande</c>: local date.</summary>
    public DateOnly? UnionOpinionOn { get; init; }

    /// <summary>Version that was shown; 0 where there was none.</summary>
    [JsonIgnore]
    public int Version { get; init; }
}
