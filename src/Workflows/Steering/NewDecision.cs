namespace Jobbspar.Workflows.Steering;

/// <summary>A decision as it is filled in.</summary>
public sealed record NewDecision
{
    /// <summary>Code of the kind, e.g. <c>RESURS</c>.</summary>
    public required string Type { get; init; }

    /// <summary>In words.</summary>
    public required string Text { get; init; }

    /// <summary>Which function carries it out.</summary>
    public required string Owner { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>Function that decided higher up; needed where the question stands there.</summary>
    public string DecidedByFunction { get; init; } = "";

    /// <summary>Meeting at which it is made.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>Version of the question that was read.</summary>
    public required int SeenVersion { get; init; }
}
