using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Gaps;

/// <summary>A participant's chain as it is drawn.</summary>
/// <param name="Participant">Participant, by name where the reader may see it.</param>
/// <param name="Time">Her own time.</param>
/// <param name="Steps">Occupying steps that cover, and those only planned.</param>
/// <param name="Excused">Agreed breaks and valid absences.</param>
/// <param name="Holes">Uncovered time.</param>
public sealed record ChainRow(ParticipantName Participant, DateSpan Time, IReadOnlyList<ChainRow.Step> Steps, IReadOnlyList<DateSpan> Excused, IReadOnlyList<ChainRow.Hole> Holes)
{
    /// <summary>A step.</summary>
    /// <param name="Title">What it is called.</param>
    /// <param name="Span">Its days.</param>
    /// <param name="Status">Status.</param>
    public sealed record Step(string Title, DateSpan Span, ParticipantInterventionStatus Status)
    {
        /// <summary>True where it is not decided.</summary>
        public bool IsTentative => Status is ParticipantInterventionStatus.Planned or ParticipantInterventionStatus.Applied;
    }

    /// <summary>A hole.</summary>
    /// <param name="Span">Its days.</param>
    /// <param name="WorkingDays">Working days.</param>
    /// <param name="Severity">How grave.</param>
    public sealed record Hole(DateSpan Span, int WorkingDays, GapSeverity Severity);
}
