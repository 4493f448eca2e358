using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Gaps;

/// <summary>Time that was promised to a participant or a workplace, what fills it, and its holes, as they are drawn.</summary>
/// <param name="Participant">Participant, by name where the reader may see it; null for a workplace.</param>
/// <param name="Workplace">Employer and workplace; null for a participant.</param>
/// <param name="Time">The participant's own time, or the time in which the workplace is used.</param>
/// <param name="Steps">Steps that cover, and those only planned: a participant's occupying ones, or those given at the workplace.</param>
/// <param name="Excused">Agreed breaks and valid absences.</param>
/// <param name="Holes">Time that nothing fills; of a workplace also time without a supervisor.</param>
public sealed record ChainRow(ParticipantName? Participant, string? Workplace, DateSpan Time, IReadOnlyList<ChainRow.Step> Steps, IReadOnlyList<DateSpan> Excused, IReadOnlyList<ChainRow.Hole> Holes)
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
