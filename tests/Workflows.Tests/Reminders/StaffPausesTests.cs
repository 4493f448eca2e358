using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Workflows.Tests.Reminders;

/// <summary>The page about operations shows the pause as administrators decided it.</summary>
public sealed class StaffPausesTests
{
    [Fact]
    public void A_pause_is_shown_from_its_first_day_to_its_last()
    {
        var pauses = new StaffPauses();
        pauses.SpanOn(new DateOnly(2026, 7, 15)).ShouldBe(new PauseSpan(StaffPause.Summer, new DateOnly(2026, 6, 29), new DateOnly(2026, 8, 2)));
        pauses.SpanOn(new DateOnly(2027, 1, 2)).ShouldBe(new PauseSpan(StaffPause.Christmas, new DateOnly(2026, 12, 23), new DateOnly(2027, 1, 6)));
        pauses.SpanOn(new DateOnly(2026, 9, 1)).ShouldBeNull();

        pauses.Follow(new StaffPauseRules(28, 29, Christmas: false));

        pauses.SpanOn(new DateOnly(2026, 7, 15)).ShouldBe(new PauseSpan(StaffPause.Summer, new DateOnly(2026, 7, 6), new DateOnly(2026, 7, 19)));
        pauses.SpanOn(new DateOnly(2027, 1, 2)).ShouldBeNull();
    }
}
