using Jobbspar.Host.Clock;

namespace Jobbspar.Host.Tests.Scheduling;

/// <summary>A host's clock goes on from the database's, whatever happens to the machine's own.</summary>
public sealed class DatabaseClockTests
{
    private static readonly DateTimeOffset Right = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly Machine machine = new(Right + TimeSpan.FromSeconds(90));

    [Fact]
    public void Until_it_is_read_it_is_the_machines()
    {
        var clock = new DatabaseClock(machine);

        clock.GetUtcNow().ShouldBe(machine.GetUtcNow());
        clock.MachineAhead.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void It_goes_on_from_what_was_shown_half_way_between_question_and_answer()
    {
        var clock = Read(TimeSpan.FromMilliseconds(40));

        clock.GetUtcNow().ShouldBe(Right + TimeSpan.FromMilliseconds(20));
        machine.Pass(TimeSpan.FromMinutes(3));
        clock.GetUtcNow().ShouldBe(Right + TimeSpan.FromMinutes(3) + TimeSpan.FromMilliseconds(20));
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(86400)]
    public void Setting_the_machines_clock_anew_changes_what_is_said_of_it_and_nothing_else(int seconds)
    {
        var clock = Read(TimeSpan.Zero);
        clock.MachineAhead.ShouldBe(TimeSpan.FromSeconds(90));

        machine.Set(Right + TimeSpan.FromSeconds(seconds));

        clock.GetUtcNow().ShouldBe(Right);
        clock.MachineAhead.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public void A_reading_with_another_offset_is_the_same_instant()
    {
        var clock = new DatabaseClock(machine);

        clock.Follow(Right.ToOffset(TimeSpan.FromHours(1)), machine.GetTimestamp(), machine.GetTimestamp());

        clock.GetUtcNow().Offset.ShouldBe(TimeSpan.Zero);
        clock.GetUtcNow().ShouldBe(Right);
    }

    private DatabaseClock Read(TimeSpan took)
    {
        var clock = new DatabaseClock(machine);
        var asked = machine.GetTimestamp();
        machine.Pass(took);
        clock.Follow(Right, asked, machine.GetTimestamp());
        return clock;
    }

    private sealed class Machine(DateTimeOffset shows) : TimeProvider
    {
        private DateTimeOffset shows = shows;
        private long counter = 1_000;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => shows;

        public override long GetTimestamp() => counter;

        public void Pass(TimeSpan time)
        {
            shows += time;
            counter += time.Ticks;
        }

        public void Set(DateTimeOffset now) => shows = now;
    }
}
