namespace Jobbspar.Workflows.Participants;

/// <summary>A planned break in a list.</summary>
public sealed record BreakRow
{
    /// <summary>The break.</summary>
    public required PlannedBreak Break { get; init; }

    /// <summary>Whom or what it concerns; null for the whole track.</summary>
    public required string? SubjectName { get; init; }

    /// <summary>True where its days cover participants' gaps.</summary>
    public required bool Covers { get; init; }

    /// <summary>Last local date on which it may be agreed and made known.</summary>
    public required DateOnly NoticeBy { get; init; }
}
