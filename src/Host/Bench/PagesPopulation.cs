using System.Globalization;
using Jobbspar.Host.Accounts;
using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tracks;
using Microsoft.AspNetCore.Identity;

namespace Jobbspar.Host.Bench;

/// <summary>Many active tracks, two years old, with their coordinators: copies of one that the commands started.</summary>
internal sealed class PagesPopulation(BenchDatabase database, IServiceProvider services, TimeProvider clock)
{
    private const int StepsOfChain = 6;

    public const int FinishedOfTrack = 500;
    public const int ParticipantsOfTrack = 15;
    public const int TracksOfCoordinator = 35;

    // Copies of a track that was started by the commands, each with its workflow, employers, gates and open tasks, which get a draft.
    private const string CopyTracks = """
        INSERT INTO track SELECT (jsonb_populate_record(t, jsonb_build_object('id', md5('track-' || n)::uuid, 'public_code', 'JS-2000-' || n, 'status', 'GENOMFORANDE'))).* FROM track t CROSS JOIN generate_series(1, {1}) AS n WHERE t.id = '{0}';
        INSERT INTO user_account SELECT (jsonb_populate_record(u, jsonb_build_object('id', md5('user-' || n)::uuid, 'user_name', 'bench-' || n, 'normalized_user_name', 'BENCH-' || n))).* FROM user_account u CROSS JOIN generate_series(0, {1} / {2}) AS n WHERE u.user_name = 'bench';
        INSERT INTO workflow_instance SELECT (jsonb_populate_record(w, jsonb_build_object('id', md5('track-' || n)::uuid, 'idempotency_key', NULL))).* FROM workflow_instance w CROSS JOIN generate_series(1, {1}) AS n WHERE w.id = '{0}';
        INSERT INTO track_employer SELECT (jsonb_populate_record(e, jsonb_build_object('id', md5(e.id || '-' || n)::uuid, 'track_id', md5('track-' || n)::uuid))).* FROM track_employer e CROSS JOIN generate_series(1, {1}) AS n WHERE e.track_id = '{0}';
        INSERT INTO track_gate SELECT (jsonb_populate_record(g, jsonb_build_object('id', md5(g.id || '-' || n)::uuid, 'track_id', md5('track-' || n)::uuid, 'bookmark_id', md5(g.bookmark_id || '-' || n)::uuid))).* FROM track_gate g CROSS JOIN generate_series(1, {1}) AS n WHERE g.track_id = '{0}';
        INSERT INTO coordinator_assignment SELECT (jsonb_populate_record(a, jsonb_build_object('id', md5(a.id || '-' || n)::uuid, 'track_id', md5('track-' || n)::uuid, 'user_id', md5('user-' || n / {2})::uuid))).* FROM coordinator_assignment a CROSS JOIN generate_series(1, {1}) AS n WHERE a.track_id = '{0}';
        INSERT INTO checklist_item SELECT (jsonb_populate_record(c, jsonb_build_object('id', md5(c.id || '-' || n)::uuid, 'track_id', md5('track-' || n)::uuid, 'bookmark_id', md5(c.bookmark_id || '-' || n)::uuid, 'evidence', '{"kommentar":"utkast"}',
               'subject_id', CASE WHEN c.subject_id = '{0}' THEN md5('track-' || n)::uuid ELSE md5(c.subject_id || '-' || n)::uuid END))).*
        FROM checklist_item c CROSS JOIN generate_series(1, {1}) AS n WHERE c.track_id = '{0}';
        """;

    private const string AddParticipants = """
        INSERT INTO participant (id, track_id, number, owner_organisation_id, status, status_since, accepted_on, planned_start, planned_end, planned_scope_percent, identity_kind, identity_is_dormant, protection, identity_is_kept,
                                 interpreter_needed, gender, education_level, source, adjustments, is_registered, support, created_at, created_by, version)
        SELECT md5(t.id || '-p' || n)::uuid, t.id, n, t.lead_organisation_id, 'AKTIV', current_date - 180, current_date - 190, current_date - 180, current_date + 180, 100, 'SAKNAS', FALSE, 'INGEN', FALSE,
               FALSE, 'EJ_ANGIVET', 'OKAND', 'AF', '[]', TRUE, '[]', now(), t.created_by, 0
        FROM track t CROSS JOIN generate_series(1, {0}) AS n WHERE t.public_code LIKE 'JS-2000-%';
        """;

    // Six interventions of eight weeks in a row for everybody, a hole after every fourth.
    private const string AddChains = """
        INSERT INTO participant_intervention (id, track_id, participant_id, type, title, occupying, exclusive, combinable_with, planned_start, planned_end, hours_per_week, status, last_signal_on, version)
        SELECT gen_random_uuid(), p.track_id, p.id, 'YRKESVUX', 'Yrkesutbildning', TRUE, FALSE, '[]', d.begins, d.begins + 55 - CASE WHEN (p.number + d.n) % 4 = 0 THEN 20 ELSE 0 END, 40,
               CASE WHEN d.begins + 55 < current_date THEN 'FULLFOLJD' WHEN d.begins <= current_date THEN 'PAGAR' ELSE 'BEKRAFTAD' END, current_date - 1, 0
        FROM participant p CROSS JOIN LATERAL (SELECT n, current_date - 180 + 60 * (n - 1) AS begins FROM generate_series(1, {0}) AS n) AS d;
        """;

    // What has been done in two years: an item of the checklist after the other, for one participant after the other, with the line of the history that says so.
    private const string AddFinished = """
        INSERT INTO checklist_item SELECT (jsonb_populate_record(c, jsonb_build_object('id', md5(t.id || '-t' || n)::uuid, 'track_id', t.id, 'bookmark_id', md5(t.id || '-b' || n)::uuid, 'item_code', codes.list[1 + n % cardinality(codes.list)],
               'subject_id', md5(t.id || '-p' || 1 + n % {1})::uuid, 'occurrence', n, 'status', 'KLAR', 'completed_at', now() - n * interval '1 day', 'completed_by', t.created_by,
               'evidence', '{"datum":"2026-01-12","status":"KLAR","kommentar":"' || repeat('Genomgånget med arbetsgivaren. ', 8) || '"}'))).*
        FROM checklist_item c CROSS JOIN track t CROSS JOIN generate_series(1, {2}) AS n CROSS JOIN (SELECT ARRAY[{3}] AS list) AS codes
        WHERE t.public_code LIKE 'JS-2000-%' AND c.id = (SELECT min(id::text)::uuid FROM checklist_item WHERE track_id = '{0}');
        INSERT INTO audit_event (at, actor_id, action, track_id, subject_id, arguments)
        SELECT completed_at, completed_by, 'UPPGIFT_KLAR', track_id, id, '{"item":"' || item_code || '","subject":"' || subject_id || '","occurrence":"1"}' FROM checklist_item WHERE completed_at IS NOT NULL ORDER BY completed_at;
        """;

    /// <summary>Fills the database.</summary>
    /// <returns>The tracks, each with its coordinator.</returns>
    /// <exception cref="StartException">The track that is copied was refused.</exception>
    public async Task<IReadOnlyList<(Guid Track, Actor Coordinator)>> CreateAsync(int tracks, CancellationToken cancellationToken)
    {
        var model = await StartAsync(cancellationToken);
        var codes = string.Join(',', services.GetRequiredService<ChecklistCatalogue>().Items.Select(item => $"'{item.Code}'"));
        await database.ExecuteAsync(BenchDatabase.Filled(CopyTracks, model, tracks, TracksOfCoordinator), cancellationToken);
        await database.ExecuteAsync(BenchDatabase.Filled(AddParticipants, ParticipantsOfTrack), cancellationToken);
        await database.ExecuteAsync(BenchDatabase.Filled(AddFinished, model, ParticipantsOfTrack, FinishedOfTrack, codes), cancellationToken);
        await database.ExecuteAsync(BenchDatabase.Filled(AddChains, StepsOfChain), cancellationToken);
        await database.ExecuteAsync("VACUUM ANALYZE", cancellationToken);
        await LookAsync(services, cancellationToken);
        await database.ExecuteAsync("VACUUM ANALYZE", cancellationToken);
        var ids = await database.ScalarAsync<Guid[]>(BenchDatabase.Filled("SELECT array_agg(md5('track-' || n)::uuid ORDER BY n) FROM generate_series(1, {0}) AS n", tracks), cancellationToken);
        var users = await database.ScalarAsync<Guid[]>(BenchDatabase.Filled("SELECT array_agg(md5('user-' || n / {1})::uuid ORDER BY n) FROM generate_series(1, {0}) AS n", tracks, TracksOfCoordinator), cancellationToken);
        return [.. ids.Zip(users, (track, user) => (track, Coordinator(user)))];
    }

    /// <summary>What a host looks at: the gaps of every night, and the tracks that are stuck of every hour, with the questions that follow.</summary>
    public static async Task LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<GapSweep>().RunAsync(cancellationToken);
        await LookAtTracksAsync(services, cancellationToken);
    }

    /// <summary>The tracks of every hour alone.</summary>
    public static async Task LookAtTracksAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<StuckSweep>().RunAsync(cancellationToken);
        await services.GetRequiredService<StuckTracks>().FollowAsync(cancellationToken);
        await services.GetRequiredService<EscalationSweep>().RunAsync(cancellationToken);
    }

    private async Task<Guid> StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var user = new UserAccount { Id = Guid.CreateVersion7(), UserName = "bench", DisplayName = "Koordinator" };
        AccountFault.ThrowIfAny(await scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>().CreateAsync(user));
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var track = new NewTrack
        {
            Title = "Undersköterskor till Älvsunda kommun",
            Approach = "ARBETSGIVARE",
            MunicipalityCodes = ["1480"],
            EmploymentServiceUnits = ["Göteborg"],
            OccupationCodes = ["5321"],
            TargetGroups = ["NYANLANDA"],
            PlannedStart = today.AddDays(-180),
            PlannedEnd = today.AddDays(180),
            PlacesPlanned = ParticipantsOfTrack,
            Lead = new() { Name = "Älvsunda kommun", OrganisationNumber = "212000-1355", Type = "KOMMUN" },
            Employers = [new() { Name = "Första arbetsgivaren" }, new() { Name = "Andra arbetsgivaren" }, new() { Name = "Tredje arbetsgivaren" }],
        };
        var started = await services.GetRequiredService<TrackCommands>().StartAsync(Coordinator(user.Id), track, cancellationToken);
        return started.Accepted ? started.Value : throw new StartException($"the measurement's track was refused: {started.Refusals[0].Rule}");
    }

    private static Actor Coordinator(Guid userId) => new() { UserId = userId, DisplayName = "Koordinator", Roles = [Role.Coordinator] };
}
