namespace Jobbspar.Workflows.Tracks;

/// <summary>What a track was registered with beside its dates: where it comes from, and whom it is for.</summary>
public sealed record TrackBackground
{
    /// <summary>How it began.</summary>
    public required TrackApproach Approach { get; init; }

    /// <summary>Municipalities, by their four-digit codes.</summary>
    public required IReadOnlyList<string> MunicipalityCodes { get; init; }

    /// <summary>Units of Arbetsförmedlingen.</summary>
    public required IReadOnlyList<string> EmploymentServiceUnits { get; init; }

    /// <summary>Occupations, by SSYK 2012.</summary>
    public required IReadOnlyList<string> OccupationCodes { get; init; }

    /// <summary>Sectors, by SNI; may be none.</summary>
    public required IReadOnlyList<string> SectorCodes { get; init; }

    /// <summary>True where participants are taken in one after another.</summary>
    public required bool RollingIntake { get; init; }

    /// <summary>Registration number of the local agreement; null where none is given.</summary>
    public required string? CooperationAgreementRef { get; init; }

    /// <summary>Target groups.</summary>
    public required IReadOnlyList<TargetGroup> TargetGroups { get; init; }

    /// <summary>The round before this one; null for the first, and for whoever may not see it.</summary>
    public required EarlierRound? PreviousRound { get; init; }

    /// <summary>A track of which another is the next round.</summary>
    /// <param name="Id">Track.</param>
    /// <param name="PublicCode">Number that people use.</param>
    public sealed record EarlierRound(Guid Id, string PublicCode);
}
