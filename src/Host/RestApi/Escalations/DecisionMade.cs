namespace Jobbspar.Host.RestApi.Escalations;

/// <summary>A decision of the steering group.</summary>
internal sealed record DecisionMade
{
    /// <summary>Code of the kind, e.g. <c>RESURS</c>.</summary>
    public required string Type { get; init; }

    /// <summary>In words.</summary>
    public required string Text { get; init; }

    /// <summary>Which function carries it out.</summary>
    public required string Owner { get; init; }

    /// <summary>Last day, local date.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Function that decided higher up; needed where the question stands there.</summary>
    public string DecidedByFunction { get; init; } = "";

    /// <summary>Meeting at which it was made.</summary>
    public Guid? MeetingId { get; init; }
}
