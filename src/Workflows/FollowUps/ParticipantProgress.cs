using Jobbspar.Workflows.Closure;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>What one participant has come to.</summary>
public sealed record ParticipantProgress
{
    /// <summary>True while she is accepted, active or paused.</summary>
    public required bool TakesPart { get; init; }

    /// <summary>The latest follow-up (GENO-02).</summary>
    public FollowUp? LatestFollowUp { get; init; }

    /// <summary>How many follow-ups there were.</summary>
    public required int FollowUps { get; init; }

    /// <summary>Local date of the next one.</summary>
    public required DateOnly FollowUpDueOn { get; init; }

    /// <summary>Transitions (GENO-04).</summary>
    public required IReadOnlyList<Transition> Transitions { get; init; }

    /// <summary>Assessments of learning outcomes (GENO-09).</summary>
    public required IReadOnlyList<ProgressAssessment> Assessments { get; init; }

    /// <summary>Expected closing (GENO-18).</summary>
    public ClosurePlan? Plan { get; init; }

    /// <summary>Employment (AVSL-02).</summary>
    public Employment? Employment { get; init; }

    /// <summary>Its subsidy (AVSL-02).</summary>
    public WageSubsidy? Subsidy { get; init; }

    /// <summary>Studies (AVSL-03).</summary>
    public StudyContinuation? Studies { get; init; }

    /// <summary>Certificates (GENO-17, AVSL-12).</summary>
    public required IReadOnlyList<Certificate> Certificates { get; init; }

    /// <summary>Closure (AVSL-01, -13, -14).</summary>
    public ParticipantClosure? Closure { get; init; }

    /// <summary>Contacts after the hiring (AVSL-08).</summary>
    public required IReadOnlyList<PostHireContact> PostHireContacts { get; init; }
}
