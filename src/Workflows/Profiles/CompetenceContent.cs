namespace Jobbspar.Workflows.Profiles;

/// <summary>What a competence profile says, as a form or a file gives it. Nothing is checked yet; see <see cref="CompetenceContentRules"/>.</summary>
public sealed record CompetenceContent
{
    /// <summary><c>titel</c>.</summary>
    public string? Title { get; init; }

    /// <summary><c>yrke</c>: SSYK 2012.</summary>
    public string? OccupationCode { get; init; }

    /// <summary><c>ursprung</c>: code of <see cref="ProfileOrigin"/>.</summary>
    public string? Origin { get; init; }

    /// <summary><c>källa</c>.</summary>
    public string? OriginReference { get; init; }

    /// <summary><c>lokalAnpassning</c>.</summary>
    public string? LocalAdaptation { get; init; }

    /// <summary><c>delad</c>.</summary>
    public bool IsShared { get; init; }

    /// <summary><c>moduler</c>, in order.</summary>
    public IReadOnlyList<ModuleContent> Modules { get; init; } = [];
}
