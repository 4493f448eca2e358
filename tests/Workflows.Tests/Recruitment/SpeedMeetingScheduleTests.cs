using Jobbspar.Workflows.Recruitment;

namespace Jobbspar.Workflows.Tests.Recruitment;

/// <summary>Everybody meets everybody once, and nobody is in two places at once.</summary>
public sealed class SpeedMeetingScheduleTests
{
    private static readonly SpeedMeetingOrder Order = new() { MeetingMinutes = 5, ChangeMinutes = 1, BreakAfterRounds = 4, BreakMinutes = 15 };

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 17)]
    [InlineData(5, 60)]
    [InlineData(7, 3)]
    [InlineData(4, 4)]
    public void Every_candidate_meets_every_employer_once_without_collisions(int employers, int candidates)
    {
        var slots = SpeedMeetingSchedule.Of(employers, candidates, Order);

        slots.Count.ShouldBe(employers * candidates);
        slots.DistinctBy(slot => (slot.Employer, slot.Candidate)).Count().ShouldBe(slots.Count);
        slots.DistinctBy(slot => (slot.Round, slot.Employer)).Count().ShouldBe(slots.Count, "an employer is in one meeting at a time");
        slots.DistinctBy(slot => (slot.Round, slot.Candidate)).Count().ShouldBe(slots.Count, "a candidate is in one meeting at a time");
        slots.Max(slot => slot.Round).ShouldBe(Math.Max(employers, candidates), "fewer rounds would not do");
        slots.GroupBy(slot => slot.Round).ShouldAllBe(round => round.Select(slot => slot.Start).Distinct().Count() == 1);
    }

    [Fact]
    public void Breaks_come_after_their_rounds_and_no_meeting_lies_in_them()
    {
        var starts = SpeedMeetingSchedule.Of(1, 6, Order).Select(slot => slot.Start.TotalMinutes);

        starts.ShouldBe([0, 6, 12, 18, 24 + 15, 30 + 15]);
        SpeedMeetingSchedule.Length(1, 6, Order).TotalMinutes.ShouldBe(50);
    }

    [Fact]
    public void Nobody_meets_nobody()
    {
        SpeedMeetingSchedule.Of(0, 5, Order).ShouldBeEmpty();
        SpeedMeetingSchedule.Of(5, 0, Order).ShouldBeEmpty();
        SpeedMeetingSchedule.Length(0, 5, Order).ShouldBe(TimeSpan.Zero);
    }
}
