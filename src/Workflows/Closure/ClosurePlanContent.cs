using System.Text.Json.Serialization;

namespace Jobbspar.Workflows.Closure;

/// <summary>What is filled in about how a participant is expected to be closed (GENO-18).</summary>
public sealed record ClosurePlanContent
{
    /// <summary>Participant.</summary>
    public required Guid ParticipantId { get; init; }

    /// <summary><c>vantatUtfall</c>.</summary>
    public ClosureOutcome? ExpectedOutcome { get; init; }

    /// <summary><c>arbetsgivareInformeradOmStod</c>: local date.</summary>
    public DateOnly? EmployerInformedOn { get; init; }

    /// <summary>Version that was shown; 0 where there was none.</summary>
    [JsonIgnore]
    public int Version { get; init; }
}
