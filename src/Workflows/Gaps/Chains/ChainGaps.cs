using System.Runtime.InteropServices;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Gaps.Chains;

/// <summary>
/// Finds the gaps of one chain (DOMAIN 5.1). Parallel interventions cover each other, support covers nothing, and weekends
/// and holidays are no gaps. The work grows with the number of interventions, not with the length of the chain.
/// </summary>
public sealed class ChainGaps(WorkingDayCalendar calendar, ChainScales scales)
{
    /// <summary>The gaps in order of their first day, then of their kind's code.</summary>
    public IReadOnlyList<ChainGap> Find(Chain chain)
    {
        var gaps = new List<ChainGap>();
        AddUncoveredTime(chain, gaps);
        if (UndecidedNextStep(chain) is { } undecided)
        {
            // P-OSAKER comes before P-TID of the same day.
            var place = gaps.FindIndex(gap => gap.From >= undecided.From);
            gaps.Insert(place < 0 ? gaps.Count : place, undecided);
        }

        return gaps;
    }

    private void AddUncoveredTime(Chain chain, List<ChainGap> gaps)
    {
        var run = new Run();
        var next = chain.Start;
        foreach (var cover in CoverOf(chain))
        {
            if (cover.From > next)
            {
                Uncovered(next, cover.From.AddDays(-1));
            }

            if (cover.To >= chain.End)
            {
                Close();
                return;
            }

            if (cover.To >= next)
            {
                // Cover that holds no working day does not part two runs: in working days they are one.
                var seen = cover.From > next ? cover.From : next;
                if (calendar.WorkingDaysBetween(seen, cover.To) > 0)
                {
                    Close();
                }

                next = cover.To.AddDays(1);
            }
        }

        Uncovered(next, chain.End);
        Close();

        void Uncovered(DateOnly from, DateOnly to)
        {
            var days = calendar.WorkingDaysBetween(from, to);
            if (days > 0)
            {
                run = run.Days == 0 ? new Run(from, to, days) : run with { To = to, Days = run.Days + days };
            }
        }

        void Close()
        {
            if (run.Days > 0)
            {
                var to = calendar.OnOrBefore(run.To);
                gaps.Add(new ChainGap(GapKind.UncoveredTime, calendar.OnOrAfter(run.From), to, run.Days, SeverityOf(run.Days, chain.ToleratedChangeoverDays), to > chain.AsOf));
                run = new Run();
            }
        }
    }

    private GapSeverity SeverityOf(int days, int tolerated) =>
        days <= tolerated ? GapSeverity.Tolerated : scales.UncoveredTime.Rising(days) ?? GapSeverity.Info;

    private ChainGap? UndecidedNextStep(Chain chain)
    {
        DateOnly? lastOngoing = null;
        DateOnly? lastConfirmed = null;
        foreach (var step in chain.Steps)
        {
            if (step.Occupying && step.Status is ParticipantInterventionStatus.Ongoing && !(step.Ends <= lastOngoing))
            {
                lastOngoing = step.Ends;
            }
            else if (step.Occupying && step.Status is ParticipantInterventionStatus.Confirmed && !(step.Ends <= lastConfirmed))
            {
                lastConfirmed = step.Ends;
            }
        }

        if (lastOngoing is not { } end || lastConfirmed > end || end >= chain.End)
        {
            return null;
        }

        var rest = chain.Start > end ? chain.Start : end.AddDays(1);
        if (calendar.WorkingDaysBetween(rest, chain.End) == 0)
        {
            return null;
        }

        var left = end > chain.AsOf ? calendar.WorkingDaysBetween(chain.AsOf.AddDays(1), end) : 0;
        return scales.UndecidedNextStep.Falling(left) is { } severity
            ? new ChainGap(GapKind.UndecidedNextStep, calendar.OnOrAfter(end.AddDays(1)), calendar.OnOrBefore(chain.End), left, severity, end > chain.AsOf)
            : null;
    }

    /// <summary>What covers the chain's time, ordered by first day; overlapping spans are not merged.</summary>
    private static List<DateSpan> CoverOf(Chain chain)
    {
        var cover = new List<DateSpan>(chain.Steps.Count + chain.Excused.Count);
        foreach (var step in chain.Steps)
        {
            if (step.Cover(chain.AsOf) is { } span)
            {
                Add(span);
            }
        }

        foreach (var span in chain.Excused)
        {
            Add(span);
        }

        cover.Sort((one, other) => one.From.CompareTo(other.From));
        return cover;

        void Add(DateSpan span)
        {
            if (span.To >= chain.Start && span.From <= chain.End)
            {
                cover.Add(span);
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Run(DateOnly From, DateOnly To, int Days);
}
