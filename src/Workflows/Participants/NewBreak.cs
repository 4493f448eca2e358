namespace Jobbspar.Workflows.Participants;

/// <summary>A break to be planned.</summary>
public sealed record NewBreak
{
    /// <summary>What it concerns.</summary>
    public required BreakScope Scope { get; init; }

    /// <summary>Which participant, employer or step of the track's chain; null for the whole track.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Kind.</summary>
    public required BreakType Type { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>When it was agreed.</summary>
    public DateOnly? AgreedOn { get; init; }

    /// <summary>When participants were told.</summary>
    public DateOnly? ParticipantsInformedOn { get; init; }

    /// <summary>When employers were told.</summary>
    public DateOnly? EmployerInformedOn { get; init; }
}
