using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Tracks;

/// <summary>
/// What a track says of itself that can be corrected (DOMAIN 4.1). Dates are moved by a plan of their own; how the track began and who leads it stay, since its workflow,
/// calendar and steering group rest on them. Nothing is checked yet; see <c>TrackDetailsRules</c>.
/// </summary>
public sealed record TrackDetails
{
    /// <summary><c>titel</c>.</summary>
    public string? Title { get; init; }

    /// <summary><c>kommuner</c>: four-digit codes.</summary>
    public IReadOnlyList<string> MunicipalityCodes { get; init; } = [];

    /// <summary><c>afEnheter</c>.</summary>
    public IReadOnlyList<string> EmploymentServiceUnits { get; init; } = [];

    /// <summary><c>yrken</c>: SSYK 2012 codes, four digits.</summary>
    public IReadOnlyList<string> OccupationCodes { get; init; } = [];

    /// <summary><c>branscher</c>: SNI codes, two to five digits.</summary>
    public IReadOnlyList<string> SectorCodes { get; init; } = [];

    /// <summary><c>målgrupper</c>: codes of <see cref="TargetGroup"/>.</summary>
    public IReadOnlyList<string> TargetGroups { get; init; } = [];

    /// <summary><c>platser</c>.</summary>
    public int? PlacesPlanned { get; init; }

    /// <summary><c>löpandeIntag</c>.</summary>
    public bool RollingIntake { get; init; }

    /// <summary><c>överenskommelse</c>: registration number of the local agreement.</summary>
    public string? CooperationAgreementRef { get; init; }

    /// <summary><c>beskrivning</c>.</summary>
    public string? Description { get; init; }

    /// <summary>What a track says now.</summary>
    internal static TrackDetails Of(Track track) => new()
    {
        Title = track.Title,
        MunicipalityCodes = track.MunicipalityCodes,
        EmploymentServiceUnits = track.EmploymentServiceUnits,
        OccupationCodes = track.OccupationCodes,
        SectorCodes = track.SectorCodes,
        TargetGroups = [.. track.TargetGroups.Select(group => group.Code())],
        PlacesPlanned = track.PlacesPlanned,
        RollingIntake = track.RollingIntake,
        CooperationAgreementRef = track.CooperationAgreementRef,
        Description = track.Description,
    };

    /// <summary>Writes into a track what was checked.</summary>
    internal void WriteTo(Track track)
    {
        track.Title = Title!.Trim();
        track.MunicipalityCodes = MunicipalityCodes;
        track.EmploymentServiceUnits = [.. EmploymentServiceUnits.Select(unit => unit.Trim())];
        track.OccupationCodes = OccupationCodes;
        track.SectorCodes = SectorCodes;
        track.TargetGroups = [.. TargetGroups.Select(CodeTable<TargetGroup>.Parse).Distinct()];
        track.PlacesPlanned = PlacesPlanned!.Value;
        track.RollingIntake = RollingIntake;
        track.CooperationAgreementRef = Blank(CooperationAgreementRef);
        track.Description = Blank(Description);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
