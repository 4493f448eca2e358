namespace Jobbspar.Workflows.Checklists.Versions;

/// <summary>A version that has taken the place of another.</summary>
/// <param name="Basis">Of what.</param>
/// <param name="SubjectId">The employer's part, the participant or the track that has it.</param>
/// <param name="Name">Number of the version, or the local day of the change, as it stands in the history.</param>
internal sealed record NewVersion(VersionedBasis Basis, Guid SubjectId, string Name)
{
    /// <summary>A time plan that every party has acknowledged is acknowledged anew when its dates change.</summary>
    public const string TimePlan = "PLAN-04";

    /// <summary>Codes of the items whose evidence is that version itself.</summary>
    public IReadOnlyList<string> Items => Basis switch
    {
        VersionedBasis.RequirementProfile => ["PLAN-06", "PLAN-14"],
        VersionedBasis.CompetenceProfile => ["PLAN-17", "PLAN-18"],
        VersionedBasis.LetterOfIntent => ["PLAN-19"],
        VersionedBasis.Chain => ["PLAN-07", "PLAN-22", "PLAN-23", "PLAN-24", "PLAN-26", "PLAN-27"],
        VersionedBasis.IndividualChain => ["REKR-09"],
        VersionedBasis.Coordination => ["PLAN-02"],
        VersionedBasis.SteeringGroup => ["PLAN-03"],
        VersionedBasis.RecruitmentPlan => ["PLAN-08", "PLAN-29"],
        _ => [],
    };

    /// <summary>Code of the item that says that everybody, or the participant, was told of the dates: where they changed, it falls whatever the registers say.</summary>
    public string? Told { get; init; }

    /// <summary>True where tasks of the same workflow rest on those items; what follows a participant's chain is hers to go on with.</summary>
    public bool HasFollowers => Basis is VersionedBasis.RequirementProfile or VersionedBasis.CompetenceProfile or VersionedBasis.LetterOfIntent or VersionedBasis.Chain;

    /// <summary>True where the change is to be told to those concerned while the track is carried out (GENO-13).</summary>
    public bool IsAdjustment => Basis is VersionedBasis.RequirementProfile or VersionedBasis.CompetenceProfile;
}
