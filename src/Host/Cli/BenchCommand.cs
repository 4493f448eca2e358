using System.CommandLine;
using System.Globalization;
using Jobbspar.Host.Bench;
using Jobbspar.Host.Configuration;

namespace Jobbspar.Host.Cli;

/// <summary><c>bench NAME</c>: measures the engine beside a yardstick of the same machine, in the same run.</summary>
internal static class BenchCommand
{
    public static Command Create(TextWriter output) => new("bench", "Measures the engine beside a yardstick from the same run.")
    {
        CreateEngine(output),
        CreateStore(output),
        CreateTimers(output),
        CreateApi(output),
        CreatePages(output),
        CreateGaps(output),
        CreateReminders(output),
        CreateSweeps(output),
    };

    private static Command CreateEngine(TextWriter output)
    {
        var instances = new Option<int>("--instances") { Description = "Instances per round.", DefaultValueFactory = _ => 20_000, HelpName = "N" };
        AtLeast(instances, 1);
        return Measure(
            new("engine", "In memory: empty activities per second, and bytes allocated for each.") { instances },
            output,
            (parsed, cancellationToken) => new EngineBench(TimeProvider.System).RunAsync(parsed.GetValue(instances), cancellationToken));
    }

    private static Command CreateStore(TextWriter output)
    {
        var seconds = new Option<int>("--seconds") { Description = "Length of a round.", DefaultValueFactory = _ => 5, HelpName = "N" };
        AtLeast(seconds, 1);
        return Measure(
            new("store", "On PostgreSQL (JOBBSPAR_DATABASE, whose user may create databases): cycles per second beside pgbench.") { seconds },
            output,
            (parsed, cancellationToken) => new StoreBench(Settings(), TimeProvider.System).RunAsync(TimeSpan.FromSeconds(parsed.GetValue(seconds)), cancellationToken));
    }

    private static Command CreateTimers(TextWriter output)
    {
        var timers = new Option<int>("--timers") { Description = "Armed timers.", DefaultValueFactory = _ => 1_000_000, HelpName = "N" };
        AtLeast(timers, TimersBench.Fewest);
        return Measure(
            new("timers", "On PostgreSQL: what armed timers cost a host that starts, and how fast due ones are worked off.") { timers },
            output,
            (parsed, cancellationToken) => new TimersBench(Settings(), TimeProvider.System).RunAsync(parsed.GetValue(timers), cancellationToken));
    }

    private static Command CreateApi(TextWriter output)
    {
        var instances = new Option<int>("--instances") { Description = "Workflow instances in the database.", DefaultValueFactory = _ => 100_000, HelpName = "N" };
        AtLeast(instances, 1);
        return Measure(
            new("api", "On PostgreSQL: what the designer asks of a host with many definitions and instances.") { instances },
            output,
            (parsed, cancellationToken) => new ApiBench(Settings(), TimeProvider.System).RunAsync(parsed.GetValue(instances), cancellationToken));
    }

    private static Command CreatePages(TextWriter output)
    {
        var tracks = new Option<int>("--tracks") { Description = "Active tracks, each with 15 participants and 500 finished tasks.", DefaultValueFactory = _ => 1_000, HelpName = "N" };
        AtLeast(tracks, 1);
        return Measure(
            new("pages", "On PostgreSQL: inbox, track page and checklist matrix beside many tracks, and the import of a large catalogue.") { tracks },
            output,
            (parsed, cancellationToken) => new PagesBench(Settings(), TimeProvider.System).RunAsync(parsed.GetValue(tracks), cancellationToken));
    }

    private static Command CreateGaps(TextWriter output)
    {
        var participants = new Option<int>("--participants") { Description = "Participants, each with a chain of six interventions.", DefaultValueFactory = _ => 100_000, HelpName = "N" };
        AtLeast(participants, 1);
        return Measure(
            new("gaps", "On PostgreSQL: the nightly sweep for gaps, beside the same rows through bare SQL.") { participants },
            output,
            (parsed, cancellationToken) => new GapsBench(Settings(), TimeProvider.System).RunAsync(parsed.GetValue(participants), cancellationToken));
    }

    private static Command CreateReminders(TextWriter output)
    {
        var reminders = new Option<int>("--reminders") { Description = "Reminders due at once, five for each recipient.", DefaultValueFactory = _ => 100_000, HelpName = "N" };
        AtLeast(reminders, 5);
        return Measure(
            new("reminders", "On PostgreSQL (and RabbitMQ where JOBBSPAR_RABBITMQ names it): a morning's reminders from due to the mail server.") { reminders },
            output,
            (parsed, cancellationToken) => new RemindersBench(Settings(), TimeProvider.System).RunAsync(parsed.GetValue(reminders), cancellationToken));
    }

    private static Command CreateSweeps(TextWriter output)
    {
        var promises = new Option<int>("--promises") { Description = "Promises, none of them due.", DefaultValueFactory = _ => 5_000_000, HelpName = "N" };
        var tracks = new Option<int>("--tracks") { Description = "Active tracks that are looked at every hour.", DefaultValueFactory = _ => 1_000, HelpName = "N" };
        AtLeast(promises, 2000);
        AtLeast(tracks, 1);
        return Measure(
            new("sweeps", "On PostgreSQL: what a sweep with nothing due, and a start, cost beside many promises, and what the hourly look for stuck tracks costs.") { promises, tracks },
            output,
            (parsed, cancellationToken) => new SweepsBench(Settings(), TimeProvider.System).RunAsync(parsed.GetValue(promises), parsed.GetValue(tracks), cancellationToken));
    }

    private static HostSettings Settings() => HostSettingsReader.Read(new Dictionary<SettingKey, string>(), demo: false);

    private static void AtLeast(Option<int> option, int fewest) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && number < fewest)
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name}: must be at least {fewest}."));
        }
    });

    private static Command Measure(Command command, TextWriter output, Func<ParseResult, CancellationToken, Task<BenchReport>> measure)
    {
        var json = new Option<bool>("--json") { Description = "Prints JSON." };
        var markdown = new Option<bool>("--markdown") { Description = "Prints a Markdown table." };
        command.Add(json);
        command.Add(markdown);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = await measure(parsed, cancellationToken);
            await output.WriteLineAsync(parsed.GetValue(json) ? report.ToJson() : parsed.GetValue(markdown) ? report.ToMarkdown() : report.ToText());
            return 0;
        });
        return command;
    }
}
