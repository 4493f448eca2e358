using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Persistence;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>
/// The scheduler only wakes the sweeps; what is due is decided by rows and by the domain's clock. On PostgreSQL all hosts form
/// a cluster, so that each tick happens on one of them; embedded, the scheduler has a file of its own, to stay out of the way of commands.
/// Its own time is that of the database (ADR 61): the members of a cluster judge each other by it.
/// </summary>
internal static class SchedulingSetup
{
    // Before the hour that the change to summer time skips. A night that the host slept through is made up for when it starts.
    private const string EveryNight = "0 15 1 * * ?";

    // The jobs themselves know the night's hour; a night that failed is made up for at the next of these.
    private const string TwentyPast = "0 20 * * * ?";

    private const string FivePast = "0 5 * * * ?";

    private const string QuarterTo = "0 45 * * * ?";

    private const int Jobs = 8;

    private static readonly TimeSpan EveryHour = TimeSpan.FromHours(1);

    public static IServiceCollection AddScheduling(this IServiceCollection services, HostSettings settings, TimeProvider clock)
    {
        // Named: the clock of an unnamed scheduler would become the clock of the whole host.
        services.AddQuartz("jobbspar", quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.GenerateInstanceId = true);
            quartz.UseTimeProvider(clock);
            quartz.UseDefaultThreadPool(Jobs); // a long look for stuck tracks holds up no reminder
            quartz.UsePersistentStore(store =>
            {
                store.ProvisionSchema();
                if (settings.Database.Kind is DatabaseKind.PostgreSql)
                {
                    store.UsePostgres(NpgsqlFactory.Instance, PostgreSqlPatience.Limit(settings.Database));
                    store.UseClustering(cluster =>
                    {
                        cluster.CheckinInterval = TimeSpan.FromSeconds(5);
                        cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
                    });
                }
                else
                {
                    store.UseSqlite(SqliteFactory.Instance, new SqliteConnectionStringBuilder { DataSource = settings.SchedulerFile }.ToString());
                }
            });
            Tick<ReminderSweepJob>(quartz, "reminders", settings.SweepInterval);
            quartz.ScheduleJob<GapSweepJob>(trigger => trigger
                .WithIdentity("gaps")
                .WithCronSchedule(TwentyPast, cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm")).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
            Tick<StuckSweepJob>(quartz, "stuck", EveryHour);
            quartz.ScheduleJob<JournalTidyingJob>(trigger => trigger
                .WithIdentity("journal")
                .WithCronSchedule(EveryNight, cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm")).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
            quartz.ScheduleJob<LedgerJob>(trigger => trigger
                .WithIdentity("ledger")
                .WithCronSchedule(QuarterTo, cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm")).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
            quartz.ScheduleJob<RetentionSweepJob>(trigger => trigger
                .WithIdentity("retention")
                .WithCronSchedule(FivePast, cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm")).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
            Tick<MigrationsJob>(quartz, "migrations", settings.SweepInterval);
            Tick<EscalationSweepJob>(quartz, "escalations", settings.SweepInterval);
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<DueTimersLoop>();
        services.AddHostedService<CalendarWatchLoop>();
        services.AddHostedService<CalendarLoop>();
        services.AddHostedService<SweepOrdersLoop>();
        return services;
    }

    /// <summary>A tick that was missed is made up for by the next one: a sweep takes everything that is due, whenever it runs.</summary>
    private static void Tick<TJob>(IQuartzBuilder quartz, string name, TimeSpan interval)
        where TJob : class, IJob =>
        quartz.ScheduleJob<TJob>(trigger => trigger
            .WithIdentity(name)
            .StartNow()
            .WithSimpleSchedule(schedule => schedule
                .WithInterval(interval)
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithExistingCount)));
}
