namespace Jobbspar.Workflows.Employers;

/// <summary>A consultation of a trade union, as a form says it.</summary>
public sealed record NewConsultation
{
    /// <summary>The employer's part.</summary>
    public required Guid PartId { get; init; }

    /// <summary><c>fack</c>.</summary>
    public string? UnionName { get; init; }

    /// <summary><c>klubb</c>.</summary>
    public string? LocalBranch { get; init; }

    /// <summary><c>datum</c>.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary><c>form</c>: code of <see cref="ConsultationForm"/>.</summary>
    public string? Form { get; init; }

    /// <summary><c>utfall</c>: code of <see cref="ConsultationOutcome"/>.</summary>
    public string? Outcome { get; init; }

    /// <summary><c>anteckning</c>.</summary>
    public string? Note { get; init; }
}
