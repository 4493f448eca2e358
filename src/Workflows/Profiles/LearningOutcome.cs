namespace Jobbspar.Workflows.Profiles;

/// <summary>A läranderesultat: what somebody knows or can do after a module (DOMAIN 4.5).</summary>
public sealed class LearningOutcome
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Module.</summary>
    public required Guid ModuleId { get; init; }

    /// <summary>The same in every copy, so that versions can be compared and what was planned for it stays with it.</summary>
    public required Guid LineageId { get; init; }

    /// <summary>Order within the module, from 1.</summary>
    public required int Position { get; set; }

    /// <summary>Statement that continues "kan …", at most 500 characters.</summary>
    public required string Text { get; set; }

    /// <summary>Kind.</summary>
    public required OutcomeType Type { get; set; }

    /// <summary>True where the role cannot be filled without it.</summary>
    public required bool IsMust { get; set; }

    /// <summary>Who can judge it.</summary>
    public required Assessor AssessableBy { get; set; }
}
