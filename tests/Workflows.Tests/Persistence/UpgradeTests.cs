using System.Globalization;
using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Steering.Groups;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>An installation that is upgraded goes on as before, and what the release before kept means the same to the new one.</summary>
public abstract class UpgradeTests(DatabaseKind kind)
{
    private const int Groups = 100;
    private const int RefusedMail = 101;

    private static readonly Guid Stina = new("0000000a-0000-7000-8000-00000000000a");
    private static readonly Guid Anna = new("0000000d-0000-7000-8000-00000000000d");
    private static readonly Guid Track = new("0000000b-0000-7000-8000-00000000000b");
    private static readonly Guid Meeting = new("0000000c-0000-7000-8000-00000000000c");

    [Fact]
    public async Task Everybody_with_the_role_and_everything_there_was_comes_into_the_default_group()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        var migrator = database.Services.GetRequiredService<DatabaseMigrator>();
        var all = Migration.All(kind is DatabaseKind.Sqlite ? "sqlite" : "postgresql");
        await migrator.MigrateAsync([.. all.Where(migration => migration.Number < Groups)], CancellationToken.None);
        await using (var old = database.CreateContext())
        {
            await old.Database.ExecuteSqlRawAsync(Filled(kind));
        }

        (await migrator.MigrateAsync(CancellationToken.None)).ShouldContain(Groups);

        await using var db = database.CreateContext();
        var group = await db.SteeringGroups.SingleAsync();
        (group.Id, group.Name, group.IsDefault).ShouldBe((SteeringGroup.FirstId, "Styrgruppen", true));
        var member = await db.SteeringGroupMembers.SingleAsync();
        (member.GroupId, member.UserId, member.IsSubstitute, member.ValidFrom, member.ValidTo).ShouldBe((SteeringGroup.FirstId, Stina, false, null, null));
        (await db.Tracks.Where(row => row.Id == Track).Select(row => row.SteeringGroupId).SingleAsync()).ShouldBe(SteeringGroup.FirstId);
        (await db.SteeringMeetings.Where(row => row.Id == Meeting).Select(row => row.SteeringGroupId).SingleAsync()).ShouldBe(SteeringGroup.FirstId);
    }

    [Fact]
    public async Task Who_was_refused_and_got_nothing_afterwards_is_known_to_get_no_mail()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        var migrator = database.Services.GetRequiredService<DatabaseMigrator>();
        var all = Migration.All(kind is DatabaseKind.Sqlite ? "sqlite" : "postgresql");
        await migrator.MigrateAsync([.. all.Where(migration => migration.Number < RefusedMail)], CancellationToken.None);
        await using (var old = database.CreateContext())
        {
            await old.Database.ExecuteSqlRawAsync(Filled(kind));
            await old.Database.ExecuteSqlRawAsync(string.Concat(
                Mail(kind, Stina, "SKICKAT", 1), Mail(kind, Stina, "VAGRAT", 2), Mail(kind, Stina, "VAGRAT", 3), Mail(kind, Anna, "VAGRAT", 1), Mail(kind, Anna, "SKICKAT", 2)));
        }

        await migrator.MigrateAsync(CancellationToken.None);

        await using var db = database.CreateContext();
        var refusal = await db.MailRefusals.SingleAsync();
        (refusal.UserId, refusal.Since, refusal.LatestAt, refusal.Reason, refusal.Count).ShouldBe((Stina, Second(2), Second(3), MailRefusalReason.Rejected, 2));
    }

    private static DateTimeOffset Second(int number) => DateTimeOffset.UnixEpoch.AddSeconds(number);

    /// <summary>A mail that was settled at a second after 1970 began.</summary>
    private static string Mail(DatabaseKind kind, Guid user, string status, int second)
    {
        var at = kind is DatabaseKind.Sqlite ? string.Create(CultureInfo.InvariantCulture, $"{second}000000") : string.Create(CultureInfo.InvariantCulture, $"to_timestamp({second})");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            INSERT INTO digest (id, business_key, user_id, at_once, due_at, status, attempts, not_before, created_at, settled_at)
            VALUES ('{Guid.NewGuid().ToString().ToUpperInvariant()}', '{user:N}:{second}', '{user.ToString().ToUpperInvariant()}', {(kind is DatabaseKind.Sqlite ? "0" : "false")}, {at}, '{status}', 1, {at}, {at}, {at});
            """);
    }

    /// <summary>Rows as the release before wrote them: Stina of the steering group, Anna the coordinator, a track and a meeting.</summary>
    private static string Filled(DatabaseKind kind)
    {
        var (no, at) = kind is DatabaseKind.Sqlite ? ("0", "0") : ("false", "now()");
        string Id(Guid id) => $"'{id.ToString().ToUpperInvariant()}'";
        var (steering, coordinator, lead) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        string User(Guid id, string name) => $"""
            INSERT INTO user_account (id, display_name, is_demo, user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
            VALUES ({Id(id)}, '{name}', {no}, '{name}', {no}, {no}, {no}, {no}, 0);
            """;
        return $$$"""
            INSERT INTO role (id, name) VALUES ({{{Id(steering)}}}, 'STYRGRUPP'), ({{{Id(coordinator)}}}, 'KOORDINATOR');
            {{{User(Stina, "Stina")}}}
            {{{User(Anna, "Anna")}}}
            INSERT INTO user_role (user_id, role_id) VALUES ({{{Id(Stina)}}}, {{{Id(steering)}}}), ({{{Id(Anna)}}}, {{{Id(coordinator)}}});
            INSERT INTO organisation (id, name, type, is_sole_trader, version) VALUES ({{{Id(lead)}}}, 'Kommunen', 'KOMMUN', {{{no}}}, 0);
            INSERT INTO track (id, public_code, title, approach, municipality_codes, employment_service_units, occupation_codes, target_groups, lead_organisation_id, status, registered_on, planned_start, planned_end, places_planned, round, definition_version_id, created_at, created_by, version)
            VALUES ({{{Id(Track)}}}, 'JS-2026-001', 'Spår', 'ARBETSGIVARE', '[]', '[]', '[]', '[]', {{{Id(lead)}}}, 'AVSLUTAT', '2026-01-01', '2026-02-01', '2026-12-01', 1, 1, 'v', {{{at}}}, {{{Id(Anna)}}}, 0);
            INSERT INTO steering_meeting (id, held_on, begins_at, place, present, is_cancelled, version) VALUES ({{{Id(Meeting)}}}, '2026-02-01', '09:00:00', 'Stadshuset', '[]', {{{no}}}, 0);
            """.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
    }

    public sealed class OnSqlite() : UpgradeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : UpgradeTests(DatabaseKind.PostgreSql);
}
