namespace Jobbspar.Workflows.Recruitment;

/// <summary>
/// Who meets whom when: every candidate meets every employer once, nobody is in two places at once, and everybody rests in the breaks.
/// In round r employer e meets candidate (r − e) mod n, n being the larger of the two numbers, so there are n rounds and no fewer would do.
/// </summary>
public static class SpeedMeetingSchedule
{
    /// <summary>One meeting.</summary>
    /// <param name="Round">From 1.</param>
    /// <param name="Employer">Index among the employers.</param>
    /// <param name="Candidate">Index among the candidates.</param>
    /// <param name="Start">Time from the start of the activity.</param>
    /// <param name="End">The same for its end.</param>
    public sealed record Slot(int Round, int Employer, int Candidate, TimeSpan Start, TimeSpan End);

    /// <summary>The meetings, round by round.</summary>
    public static IReadOnlyList<Slot> Of(int employers, int candidates, SpeedMeetingOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var slots = new List<Slot>(employers * candidates);
        for (var round = 0; round < Rounds(employers, candidates); round++)
        {
            var start = StartOf(round, order);
            for (var employer = 0; employer < employers; employer++)
            {
                var candidate = Modulo(round - employer, Rounds(employers, candidates));
                if (candidate < candidates)
                {
                    slots.Add(new Slot(round + 1, employer, candidate, start, start + TimeSpan.FromMinutes(order.MeetingMinutes)));
                }
            }
        }

        return slots;
    }

    /// <summary>How many rounds there are.</summary>
    public static int Rounds(int employers, int candidates) => employers is 0 || candidates is 0 ? 0 : Math.Max(employers, candidates);

    /// <summary>How long all rounds take, from the start of the first to the end of the last.</summary>
    public static TimeSpan Length(int employers, int candidates, SpeedMeetingOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var rounds = Rounds(employers, candidates);
        return rounds is 0 ? TimeSpan.Zero : StartOf(rounds - 1, order) + TimeSpan.FromMinutes(order.MeetingMinutes);
    }

    private static TimeSpan StartOf(int round, SpeedMeetingOrder order)
    {
        var breaks = order.BreakAfterRounds > 0 ? round / order.BreakAfterRounds : 0;
        return TimeSpan.FromMinutes(((long)round * (order.MeetingMinutes + order.ChangeMinutes)) + ((long)breaks * order.BreakMinutes));
    }

    private static int Modulo(int number, int by) => ((number % by) + by) % by;
}
