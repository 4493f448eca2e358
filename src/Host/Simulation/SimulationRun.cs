using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Host.Simulation;

/// <summary>Lives through the years, one day after the other: first what a host does of itself, then, on working days, what people do.</summary>
internal sealed class SimulationRun(
    SimulationOptions options,
    SimulationClock clock,
    Transactions transactions,
    Population population,
    Staff staff,
    Sweeps sweeps,
    TaskWork tasks,
    CoordinatorWork coordinators,
    SteeringWork steering,
    WorkingDayCalendar calendar,
    Tally tally)
{
    /// <summary>How long it takes to live through the years is the machine's time, not the simulation's.</summary>
    private static readonly TimeProvider Machine = TimeProvider.System;
    private static readonly TimeOnly SweepsAt = new(7, 45);
    private static readonly TimeOnly WorkFrom = new(8, 0);

    /// <summary>Runs it on a database of its own.</summary>
    public static async Task<SimulationFigures> RunAsync(SimulationOptions options, string? keptIn, CancellationToken cancellationToken)
    {
        await using var host = await SimulationHost.CreateAsync(options, keptIn, cancellationToken);
        return await host.Get<SimulationRun>().RunAsync(cancellationToken);
    }

    private async Task<SimulationFigures> RunAsync(CancellationToken cancellationToken)
    {
        var begun = Machine.GetTimestamp();
        TrackLife[] lives = [.. population.Draw().Select(track => new TrackLife(track, staff.CoordinatorOf(track.Number)))];
        for (var day = SimulationOptions.FirstDay; day < options.End; day = day.AddDays(1))
        {
            clock.MoveTo(SwedishTime.InstantOf(day, SweepsAt));
            var fired = await sweeps.RunAsync(day, cancellationToken);
            foreach (var life in lives.Where(_ => fired > 0))
            {
                life.HasChanged = true;
            }

            if (calendar.IsWorkingDay(day))
            {
                await WorkAsync(lives, day, cancellationToken);
            }
        }

        var elapsed = Machine.GetElapsedTime(begun);
        return await transactions.ReadAsync((db, token) => FiguresReader.ReadAsync(db, options, calendar, tally, elapsed, token), cancellationToken);
    }

    private async Task WorkAsync(TrackLife[] lives, DateOnly day, CancellationToken cancellationToken)
    {
        clock.MoveTo(SwedishTime.InstantOf(day, WorkFrom));
        await steering.DoAsync(lives.Where(life => life.Id != Guid.Empty).ToDictionary(life => life.Id), day, cancellationToken);
        await tasks.ReadAsync(lives, cancellationToken);
        foreach (var life in lives.Where(life => life.Track.Registered <= day))
        {
            await coordinators.DoAsync(life, day, cancellationToken);
        }
    }
}
