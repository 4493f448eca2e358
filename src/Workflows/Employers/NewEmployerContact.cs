namespace Jobbspar.Workflows.Employers;

/// <summary>A contact with an employer, as a form says it.</summary>
public sealed record NewEmployerContact
{
    /// <summary>The employer's part.</summary>
    public required Guid PartId { get; init; }

    /// <summary><c>datum</c>.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary><c>form</c>: code of <see cref="ContactForm"/>.</summary>
    public string? Form { get; init; }

    /// <summary><c>deltog</c>: codes of <see cref="ContactParticipant"/>.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary><c>utfall</c>.</summary>
    public string? Outcome { get; init; }
}
