namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>One version of a track's chain of interventions (kedja av insatser).</summary>
public sealed class InterventionChain
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>1 for the first version.</summary>
    public required int Number { get; init; }

    /// <summary>Status; at most one version of a track is <see cref="ChainStatus.Proposed"/>, and at most one <see cref="ChainStatus.Fixed"/>.</summary>
    public required ChainStatus Status { get; set; }

    /// <summary>Why there is a new version, at most 1 000 characters; null for the first.</summary>
    public string? Reason { get; init; }

    /// <summary>Versions of the requirement profiles (kravprofiler) that the chain rests on, as they are shown, at most 200 characters.</summary>
    public string? RequirementProfileVersion { get; set; }

    /// <summary>Level of Swedish that the target group is assumed to have, at most 100 characters.</summary>
    public string? AssumedSwedish { get; set; }

    /// <summary>Education that it is assumed to have, at most 100 characters.</summary>
    public string? AssumedEducation { get; set; }

    /// <summary>Experience that it is assumed to have, at most 200 characters.</summary>
    public string? AssumedExperience { get; set; }

    /// <summary>Local date on which the chain was presented to the employers.</summary>
    public DateOnly? PresentedOn { get; set; }

    /// <summary>Why no support intervention is needed, where none is planned (PLAN-26), at most 500 characters.</summary>
    public string? NoSupportReason { get; set; }

    /// <summary>Why the chain holds nothing from the kommun or nothing from Arbetsförmedlingen (PLAN-23), at most 500 characters.</summary>
    public string? OneSidedReason { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>User.</summary>
    public required Guid CreatedBy { get; init; }

    /// <summary>UTC instant of being fixed.</summary>
    public DateTimeOffset? FixedAt { get; set; }

    /// <summary>Who fixed it.</summary>
    public Guid? FixedBy { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
