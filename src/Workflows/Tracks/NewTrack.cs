namespace Jobbspar.Workflows.Tracks;

/// <summary>What a form or an import file says of a track to start. Nothing is checked yet; see <c>NewTrackRules</c>.</summary>
public sealed record NewTrack
{
    /// <summary><c>titel</c>.</summary>
    public string? Title { get; init; }

    /// <summary><c>ingång</c>: code of <see cref="TrackApproach"/>.</summary>
    public string? Approach { get; init; }

    /// <summary><c>kommuner</c>: four-digit codes.</summary>
    public IReadOnlyList<string> MunicipalityCodes { get; init; } = [];

    /// <summary><c>afEnheter</c>.</summary>
    public IReadOnlyList<string> EmploymentServiceUnits { get; init; } = [];

    /// <summary><c>yrken</c>: SSYK 2012 codes, four digits.</summary>
    public IReadOnlyList<string> OccupationCodes { get; init; } = [];

    /// <summary><c>branscher</c>: SNI codes, two to five digits; may be none.</summary>
    public IReadOnlyList<string> SectorCodes { get; init; } = [];

    /// <summary><c>löpandeIntag</c>: true where participants are taken in one after another.</summary>
    public bool? RollingIntake { get; init; }

    /// <summary><c>överenskommelse</c>: registration number of the local agreement.</summary>
    public string? CooperationAgreementRef { get; init; }

    /// <summary><c>målgrupper</c>: codes of <see cref="TargetGroup"/>.</summary>
    public IReadOnlyList<string> TargetGroups { get; init; } = [];

    /// <summary><c>planeradStart</c>: local date <c>ÅÅÅÅ-MM-DD</c>.</summary>
    public DateOnly? PlannedStart { get; init; }

    /// <summary><c>planeratSlut</c>: local date <c>ÅÅÅÅ-MM-DD</c>.</summary>
    public DateOnly? PlannedEnd { get; init; }

    /// <summary><c>platser</c>.</summary>
    public int? PlacesPlanned { get; init; }

    /// <summary><c>omgång</c>: 1 for the first.</summary>
    public int? Round { get; init; }

    /// <summary><c>beskrivning</c>.</summary>
    public string? Description { get; init; }

    /// <summary><c>huvudman</c>: the leading organisation.</summary>
    public NewOrganisation? Lead { get; init; }

    /// <summary><c>arbetsgivare</c>, at least one.</summary>
    public IReadOnlyList<NewTrackEmployer> Employers { get; init; } = [];

    /// <summary>What can be corrected afterwards.</summary>
    internal TrackDetails Details => new()
    {
        Title = Title,
        MunicipalityCodes = MunicipalityCodes,
        EmploymentServiceUnits = EmploymentServiceUnits,
        OccupationCodes = OccupationCodes,
        SectorCodes = SectorCodes,
        TargetGroups = TargetGroups,
        PlacesPlanned = PlacesPlanned,
        RollingIntake = RollingIntake ?? false,
        CooperationAgreementRef = CooperationAgreementRef,
        Description = Description,
    };
}
