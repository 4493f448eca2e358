using Jobbspar.Workflows.Profiles;

namespace Jobbspar.Host.RestApi.Profiles;

/// <summary>One version of a requirement profile.</summary>
internal sealed record RequirementsAnswer
{
    /// <summary>Key of the version.</summary>
    public required Guid Id { get; init; }

    /// <summary>1 for the first.</summary>
    public required int ProfileVersion { get; init; }

    /// <summary>Key of the employer's part in the track.</summary>
    public required Guid EmployerId { get; init; }

    /// <summary>Draft, fixed or replaced.</summary>
    public required ProfileStatus Status { get; init; }

    /// <summary>Local date on which the employer approved it; null for a draft.</summary>
    public required DateOnly? ApprovedOn { get; init; }

    /// <summary>Who approved; empty for those who may not see contacts.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>What it says: what is sent back to change it.</summary>
    public required RequirementContent Content { get; init; }

    /// <summary>True where it rests on a version of the competence profile that was replaced.</summary>
    public required bool RestsOnReplaced { get; init; }

    /// <summary>The <c>If-Match</c> of a change.</summary>
    public required int Version { get; init; }

    public static RequirementsAnswer Of(RequirementView view) => new()
    {
        Id = view.Profile.Id,
        ProfileVersion = view.Profile.ProfileVersion,
        EmployerId = view.Profile.TrackEmployerId,
        Status = view.Profile.Status,
        ApprovedOn = view.Profile.ApprovedOn,
        ApprovedBy = view.ApprovedBy,
        Content = view.Content,
        RestsOnReplaced = view.RestsOnReplaced,
        Version = view.Profile.Version,
    };
}
