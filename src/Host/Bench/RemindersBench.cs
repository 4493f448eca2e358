using System.Text;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Email;
using Jobbspar.Host.Messaging;
using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;
using RabbitMQ.Client;

namespace Jobbspar.Host.Bench;

/// <summary>A Monday morning: many reminders due at once, bundled for their recipients and handed to a mail server, by one host.</summary>
internal sealed class RemindersBench(HostSettings settings, TimeProvider clock)
{
    private const int RemindersEach = 5;

    private static readonly DateTimeOffset DueAt = SwedishTime.InstantOf(new DateOnly(2027, 2, 1), new TimeOnly(8, 0));
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    // The rows that the service writes for the same reminders, by the server itself and without any of the service's questions.
    private const string SameRows = """
        CREATE TABLE y_digest (LIKE digest INCLUDING ALL);
        CREATE TABLE y_notification (LIKE notification INCLUDING ALL);
        CREATE TABLE y_receipt (LIKE receipt INCLUDING ALL);
        CREATE TABLE y_promise (LIKE promise INCLUDING ALL);
        INSERT INTO y_promise SELECT * FROM promise;
        """;

    private const string WriteSameRows = """
        INSERT INTO y_digest SELECT * FROM digest;
        INSERT INTO y_notification SELECT * FROM notification;
        UPDATE y_promise SET status = 'BEREDD', armed_at = due_at;
        UPDATE y_digest SET status = 'SKICKAT', settled_at = created_at;
        UPDATE y_promise SET status = 'LEVERERAD', settled_at = due_at;
        INSERT INTO y_receipt SELECT * FROM receipt;
        """;

    /// <summary>Measures.</summary>
    /// <param name="reminders">Reminders that fall due; a fifth as many recipients.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<BenchReport> RunAsync(int reminders, CancellationToken cancellationToken)
    {
        var people = reminders / RemindersEach;
        await using var database = await BenchDatabase.CreateAsync(settings.Database, cancellationToken);
        await ReminderPopulation.CreateAsync(database.Transactions, people, RemindersEach, DueAt, cancellationToken);
        await database.ExecuteAsync("VACUUM ANALYZE", cancellationToken);
        await using var mail = new CountingMailServer();
        var morning = new ShiftedClock();
        await using var host = await StartAsync(database, mail, morning, cancellationToken);

        morning.Set(DueAt);
        var started = clock.GetTimestamp();
        var underway = await host.Services.GetRequiredService<ReminderSweep>().RunAsync(cancellationToken);
        var swept = clock.GetElapsedTime(started);
        host.Services.GetRequiredService<OutboxSignal>().Wake();
        while (await LeftAsync(database, people, cancellationToken) > 0 && clock.GetElapsedTime(started) < Longest)
        {
            await Task.Delay(Look, clock, cancellationToken);
        }

        var all = clock.GetElapsedTime(started);
        var figures = await host.Services.GetRequiredService<OperationsQueries>().FiguresAsync(cancellationToken);
        var messages = await database.ScalarAsync<long>("SELECT count(*) FROM outbox_message", cancellationToken);
        var receipts = await database.ScalarAsync<long>("SELECT count(*) FROM receipt WHERE outcome = 'LEVERERAD'", cancellationToken);
        await host.StopAsync(cancellationToken);
        await database.ExecuteAsync(SameRows, cancellationToken);
        var rowsFrom = clock.GetTimestamp();
        await database.ExecuteAsync(WriteSameRows, cancellationToken);
        var rows = clock.GetElapsedTime(rowsFrom);
        return new()
        {
            Name = "reminders",
            At = clock.GetUtcNow(),
            Database = database.Version,
            How =
            [
                FormattableString.Invariant($"{reminders:#,0} reminders due at 08:00 for {people:#,0} recipients; one host sweeps, bundles, passes {messages} messages {(settings.Broker is null ? "in memory" : "through RabbitMQ")} and hands {mail.Count:#,0} e-mails to a mail server on the same machine."),
                FormattableString.Invariant($"{underway:#,0} left, {receipts:#,0} have a receipt that says delivered."),
            ],
            Figures =
            [
                new() { Name = "rowsSeconds", Meaning = "yardstick: the same rows by six SQL statements", Rounds = new("s", [rows.TotalSeconds]) },
                .. await BareMessagesAsync(messages, cancellationToken),
                new() { Name = "sweepSeconds", Meaning = "bundled into digests", Rounds = new("s", [swept.TotalSeconds]) },
                new() { Name = "allSeconds", Meaning = "all handed to the mail server, with receipts", Rounds = new("s", [all.TotalSeconds]), Target = Target.AtMost(300) },
                new() { Name = "latenessP50", Meaning = "lateness of e-mails, median", Rounds = new("s", [figures.Lateness?.Median.TotalSeconds ?? 0]) },
                new() { Name = "latenessP95", Meaning = "lateness of e-mails, 95 %", Rounds = new("s", [figures.Lateness?.P95.TotalSeconds ?? 0]) },
                new() { Name = "latenessP99", Meaning = "lateness of e-mails, 99 %", Rounds = new("s", [figures.Lateness?.P99.TotalSeconds ?? 0]) },
                new() { Name = "latenessLongest", Meaning = "lateness of e-mails, longest", Rounds = new("s", [figures.Lateness?.Longest.TotalSeconds ?? 0]) },
            ],
        };
    }

    private static async Task<int> LeftAsync(BenchDatabase database, int people, CancellationToken cancellationToken) =>
        people - (int)await database.ScalarAsync<long>("SELECT count(*) FROM digest WHERE settled_at IS NOT NULL", cancellationToken);

    private async Task<WebApplication> StartAsync(BenchDatabase database, CountingMailServer mail, TimeProvider morning, CancellationToken cancellationToken)
    {
        var own = settings with
        {
            Urls = ["http://127.0.0.1:0"],
            Database = database.Settings,
            Smtp = new SmtpServer { Host = "127.0.0.1", Port = mail.Port, StartTls = false },
            EmailFrom = "jobbspar@example.se",
            DataFolder = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"jobbspar-bench-{Environment.ProcessId}")),
        };
        var host = HostApplication.Build(own, services =>
        {
            services.Replace(ServiceDescriptor.Singleton(morning));
            services.ConfigureAll<QuartzHostedServiceOptions>(options => options.AutoStart = false);
            services.LogOnStandardError();
        });
        await host.Services.GetRequiredService<StartUp>().PrepareAsync(TextWriter.Null, cancellationToken);
        await host.StartAsync(cancellationToken);
        return host;
    }

    /// <summary>As many messages of the same size to a quorum queue, each confirmed before the next, by the bare client.</summary>
    private async Task<IReadOnlyList<Figure>> BareMessagesAsync(long count, CancellationToken cancellationToken)
    {
        if (settings.Broker is null)
        {
            return [];
        }

        const string Queue = "jobbspar.bench";
        await using var connection = await BrokerProbe.FactoryOf(settings.Broker).CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        await channel.QueueDeclareAsync(
            Queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" }, cancellationToken: cancellationToken);
        var body = Encoding.ASCII.GetBytes(new string('x', 2500));
        var started = clock.GetTimestamp();
        for (var n = 0; n < count; n++)
        {
            await channel.BasicPublishAsync("", Queue, body, cancellationToken);
        }

        var took = clock.GetElapsedTime(started);
        await channel.QueueDeleteAsync(Queue, cancellationToken: cancellationToken);
        return [new() { Name = "messagesSeconds", Meaning = "yardstick: the same messages by the bare RabbitMQ client", Rounds = new("s", [took.TotalSeconds]) }];
    }
}
