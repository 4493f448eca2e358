namespace Jobbspar.Workflows.Profiles;

/// <summary>A version of a requirement profile as pages show it.</summary>
public sealed record RequirementView
{
    /// <summary>The version.</summary>
    public required RequirementProfile Profile { get; init; }

    /// <summary>What it says.</summary>
    public required RequirementContent Content { get; init; }

    /// <summary>True where the competence profile that it builds on was replaced by a later version.</summary>
    public required bool RestsOnReplaced { get; init; }

    /// <summary>Name of the contact who approved; empty where nobody has, or for those who may not see contacts.</summary>
    public required string ApprovedBy { get; init; }
}
