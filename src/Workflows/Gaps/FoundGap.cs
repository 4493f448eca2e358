using System.Globalization;
using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Gaps;

/// <summary>A gap as the facts of a day show it: nothing in it depends on when somebody looked before.</summary>
public sealed record FoundGap
{
    /// <summary>What is missing.</summary>
    public required GapKind Kind { get; init; }

    /// <summary>Participant, where it concerns one.</summary>
    public Guid? ParticipantId { get; init; }

    /// <summary>Employer's part in the track, where it concerns one.</summary>
    public Guid? TrackEmployerId { get; init; }

    /// <summary>Workplace, where it concerns one.</summary>
    public Guid? WorkplaceId { get; init; }

    /// <summary>First working day.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Last working day; null while nothing says when it ends.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>What the severity is reckoned from.</summary>
    public required int Figure { get; init; }

    /// <summary>How grave.</summary>
    public required GapSeverity Severity { get; init; }

    /// <summary>True where something of it is still to come.</summary>
    public required bool IsForecast { get; init; }

    /// <summary>Why, as far as can be guessed.</summary>
    public GapCause Cause { get; init; } = GapCause.Unknown;

    /// <summary>Kind and subjects.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Kind.Code()}:{ParticipantId:N}:{TrackEmployerId:N}:{WorkplaceId:N}");

    /// <summary>True where its last day is past: it is history.</summary>
    public bool IsOver(DateOnly today) => LastDay < today;
}
