using System.Diagnostics;
using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Reminders;
using Npgsql;

namespace Jobbspar.Host.Bench;

/// <summary>The nightly sweep for gaps over many participants on PostgreSQL: the first night, in which everything is found, and nights in which little changes.</summary>
internal sealed class GapsBench(HostSettings settings, TimeProvider clock)
{
    private const int PerTrack = 16;
    private const int Steps = 6;
    private const int QuietNights = 3;
    private const double MostSeconds = 60;
    private const double MostMegabytes = 300;

    // Six interventions of eight weeks in a row, begun half a year ago; between some of them lies a hole of up to three weeks.
    private const string Fill = """
        INSERT INTO organisation (id, name, type) VALUES ('00000000-0000-0000-0000-000000000001', 'Bench', 'KOMMUN');
        INSERT INTO track (id, public_code, title, approach, municipality_codes, employment_service_units, occupation_codes, target_groups, lead_organisation_id, status, registered_on, recruitment_started_on,
                           planned_start, planned_end, places_planned, round, definition_version_id, created_at, created_by, version)
        SELECT gen_random_uuid(), 'JS-' || n, 'Bench', 'ARBETSGIVARE', '["1480"]', '["Bench"]', '["8332"]', '[]', '00000000-0000-0000-0000-000000000001', 'GENOMFORANDE', current_date - 300, current_date - 240,
               current_date - 180, current_date + 180, 16, 1, 'bench', now(), '00000000-0000-0000-0000-000000000001', 0
        FROM generate_series(1, {0}) AS n;
        INSERT INTO participant (id, track_id, number, owner_organisation_id, status, status_since, accepted_on, planned_start, planned_end, planned_scope_percent, identity_kind, identity_is_dormant, protection, identity_is_kept,
                                 interpreter_needed, gender, education_level, source, adjustments, is_registered, support, created_at, created_by, version)
        SELECT gen_random_uuid(), t.id, n, t.lead_organisation_id, 'AKTIV', current_date - 180, current_date - 190, current_date - 180, current_date + 180, 100, 'SAKNAS', FALSE, 'INGEN', FALSE,
               FALSE, 'EJ_ANGIVET', 'OKAND', 'AF', '[]', TRUE, '[]', now(), '00000000-0000-0000-0000-000000000001', 0
        FROM track t CROSS JOIN generate_series(1, {1}) AS n;
        INSERT INTO participant_intervention (id, track_id, participant_id, type, title, occupying, exclusive, combinable_with, planned_start, planned_end, hours_per_week, status, last_signal_on, version)
        SELECT gen_random_uuid(), p.track_id, p.id, 'YRKESVUX', 'Bench', TRUE, FALSE, '[]', d.begins, d.begins + 55 - CASE WHEN random() < 0.25 THEN (random() * 20)::int ELSE 0 END, 40,
               CASE WHEN d.begins + 55 < current_date THEN 'FULLFOLJD' WHEN d.begins <= current_date THEN 'PAGAR' ELSE 'BEKRAFTAD' END, current_date - 1, 0
        FROM participant p CROSS JOIN LATERAL (SELECT current_date - 180 + 60 * (n - 1) AS begins FROM generate_series(1, {2}) AS n) AS d;
        """;

    private GapNotices Telling()
    {
        var window = new SendingWindow(new WorkingDayCalendar());
        return new(new Notices(new SendingHours(window, new StaffPauses()), clock), window, clock);
    }

    /// <summary>Measures.</summary>
    /// <param name="participants">Participants, each with a chain of six interventions.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<BenchReport> RunAsync(int participants, CancellationToken cancellationToken)
    {
        await using var database = await BenchDatabase.CreateAsync(settings.Database, cancellationToken);
        var tracks = Math.Max(1, participants / PerTrack);
        await database.ExecuteAsync(BenchDatabase.Filled(Fill, tracks, PerTrack, Steps), cancellationToken);
        foreach (var table in new[] { "track", "participant", "participant_intervention" })
        {
            await database.ExecuteAsync($"VACUUM ANALYZE {table}", cancellationToken);
        }

        var sweep = new GapSweep(database.Transactions, new GapRadar(Telling(), clock));
        var raw = new List<double> { await ReadRawAsync(database, cancellationToken), await ReadRawAsync(database, cancellationToken) };
        var first = await clock.SecondsAsync(() => sweep.RunAsync(cancellationToken));
        var found = await database.ScalarAsync<long>("SELECT count(*) FROM gap", cancellationToken);
        var copied = await clock.SecondsAsync(() => database.ExecuteAsync("CREATE TABLE gap_copy (LIKE gap INCLUDING ALL); INSERT INTO gap_copy SELECT * FROM gap", cancellationToken));
        var quiet = new List<double>();
        for (var night = 0; night < QuietNights; night++)
        {
            quiet.Add(await clock.SecondsAsync(() => sweep.RunAsync(cancellationToken)));
        }

        using var process = Process.GetCurrentProcess();
        return new()
        {
            Name = "gaps",
            At = clock.GetUtcNow(),
            Database = database.Version,
            How =
            [
                FormattableString.Invariant($"{tracks * PerTrack:#,0} participants in {tracks:#,0} tracks, each with a chain of {Steps} interventions; every fourth intervention ends up to three weeks early. The sweep found {found:#,0} gaps."),
                "First night: nothing is known and every gap is written. Quiet night: everything is looked at again and nothing has changed. Memory is the most that the process had resident.",
            ],
            Figures =
            [
                new() { Name = "rawReadSeconds", Meaning = "yardstick: the same rows read by bare SQL", Rounds = new("s", raw) },
                new() { Name = "rawWriteSeconds", Meaning = "yardstick: the same gaps written by one INSERT … SELECT", Rounds = new("s", [copied]) },
                new() { Name = "firstNightSeconds", Meaning = "sweep that finds every gap", Rounds = new("s", [first]), Target = Target.AtMost(MostSeconds) },
                new() { Name = "quietNightSeconds", Meaning = "sweep that finds nothing new", Rounds = new("s", quiet), Target = Target.AtMost(MostSeconds) },
                new() { Name = "memory", Meaning = "most resident memory", Rounds = new("MB", [process.PeakWorkingSet64 / 1024.0 / 1024.0]), Target = Target.AtMost(MostMegabytes) },
            ],
        };
    }

    private async Task<double> ReadRawAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        await using var connection = new NpgsqlConnection(database.Connection.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            "SELECT p.id, p.track_id, p.status, p.planned_start, p.planned_end, s.id, s.type, s.occupying, s.status, s.planned_start, s.planned_end, s.actual_start, s.actual_end, s.hours_per_week FROM participant p JOIN participant_intervention s ON s.participant_id = p.id ORDER BY p.track_id, p.id",
            connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync(cancellationToken))
        {
            reader.GetValues(values);
        }

        return clock.GetElapsedTime(started).TotalSeconds;
    }
}
