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

    // An employer with two workplaces, and six interventions of eight weeks in a row, begun half a year ago; between some of them lies a hole of up to three weeks.
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
        INSERT INTO track_employer (id, track_id, organisation_id, vacancies_estimated, need, status, status_changed_on, need_confirmed_on)
        SELECT md5('part-' || t.id)::uuid, t.id, t.lead_organisation_id, 16, 'Bench', 'DELTAR', current_date - 250, current_date - 250 FROM track t;
        INSERT INTO workplace (id, organisation_id, name, address, municipality_code, capacity, version)
        SELECT md5('place-' || n || '-' || t.id)::uuid, t.lead_organisation_id, 'Bench', 'Bench', '1480', 8, 0 FROM track t CROSS JOIN generate_series(0, 1) AS n;
        INSERT INTO contact (id, organisation_id, name, role, version) SELECT md5('contact-' || w.id)::uuid, w.organisation_id, 'Bench', 'HANDLEDARE', 0 FROM workplace w;
        INSERT INTO supervisor (id, contact_id, workplace_id, is_trained, valid_from, version) SELECT gen_random_uuid(), md5('contact-' || w.id)::uuid, w.id, TRUE, current_date - 250, 0 FROM workplace w;
        INSERT INTO track_employer_workplace (track_employer_id, workplace_id, places, used_from, used_to, takes_continuously, version)
        SELECT md5('part-' || t.id)::uuid, md5('place-' || n || '-' || t.id)::uuid, 8, current_date - 60, current_date + 120, FALSE, 0 FROM track t CROSS JOIN generate_series(0, 1) AS n;
        INSERT INTO employer_contact (id, track_employer_id, held_on, form, participants, outcome, created_at, created_by)
        SELECT gen_random_uuid(), e.id, current_date - 10 * n, 'TELEFON', '[]', 'Bench', now(), '00000000-0000-0000-0000-000000000001' FROM track_employer e CROSS JOIN generate_series(1, 12) AS n;
        INSERT INTO participant_intervention (id, track_id, participant_id, type, title, workplace_id, occupying, exclusive, combinable_with, planned_start, planned_end, hours_per_week, status, last_signal_on, version)
        SELECT gen_random_uuid(), p.track_id, p.id, CASE WHEN d.n IN (3, 4, 5) THEN 'ARBETSPRAKTIK' ELSE 'YRKESVUX' END, 'Bench', CASE WHEN d.n IN (3, 4, 5) THEN md5('place-' || p.number % 2 || '-' || p.track_id)::uuid END, TRUE, FALSE, '[]', d.begins, d.begins + 55 - CASE WHEN random() < 0.25 THEN (random() * 20)::int ELSE 0 END, 40,
               CASE WHEN d.begins + 55 < current_date THEN 'FULLFOLJD' WHEN d.begins <= current_date THEN 'PAGAR' ELSE 'BEKRAFTAD' END, current_date - 1, 0
        FROM participant p CROSS JOIN LATERAL (SELECT n, current_date - 180 + 60 * (n - 1) AS begins FROM generate_series(1, {2}) AS n) AS d;
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
        foreach (var table in new[] { "track", "participant", "participant_intervention", "track_employer", "track_employer_workplace", "workplace", "supervisor", "employer_contact" })
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
                FormattableString.Invariant($"{tracks * PerTrack:#,0} participants in {tracks:#,0} tracks, each with a chain of {Steps} interventions; every fourth intervention ends up to three weeks early, and three of the six are at the track's employer, who has two workplaces with eight places and a supervisor each. The sweep found {found:#,0} gaps."),
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
