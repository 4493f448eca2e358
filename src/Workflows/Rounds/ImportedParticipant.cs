using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Recruitment;

namespace Jobbspar.Workflows.Rounds;

/// <summary>A participant of a file, as far as she has come. What is not said has not happened.</summary>
internal sealed record ImportedParticipant
{
    /// <summary>Where she stands in the file, e.g. <c>omgångar[0].deltagare[3]</c>.</summary>
    public required string Path { get; init; }

    public required NewParticipant Said { get; init; }

    /// <summary>Name of the employer of the track that she is meant for.</summary>
    public string? Employer { get; init; }

    public Preparation? Preparation { get; init; }

    public SelectionOutcome? Selection { get; init; }

    public DateOnly? SelectedOn { get; init; }

    public IReadOnlyList<ImportedStep> Steps { get; init; } = [];

    public IReadOnlyList<CertificateContent> Certificates { get; init; } = [];

    public EmploymentContent? Employment { get; init; }

    public StudiesContent? Studies { get; init; }

    public NewClosure? Closure { get; init; }
}
