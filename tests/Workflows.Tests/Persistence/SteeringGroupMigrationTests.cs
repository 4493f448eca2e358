using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering.Groups;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>An installation that is upgraded goes on as before: all who had the role are in one group, which has all tracks and meetings (ADR 100).</summary>
public abstract class SteeringGroupMigrationTests(DatabaseKind kind)
{
    private const int Groups = 100;

    private static readonly Guid Stina = new("0000000a-0000-7000-8000-00000000000a");
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

    /// <summary>Rows as the release before wrote them: Stina of the steering group, Anna the coordinator, a track and a meeting.</summary>
    private static string Filled(DatabaseKind kind)
    {
        var (no, at) = kind is DatabaseKind.Sqlite ? ("0", "0") : ("false", "now()");
        string Id(Guid id) => $"'{id.ToString().ToUpperInvariant()}'";
        var (anna, steering, coordinator, lead) = (new Guid("0000000d-0000-7000-8000-00000000000d"), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        string User(Guid id, string name) => $"""
            INSERT INTO user_account (id, display_name, is_demo, user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
            VALUES ({Id(id)}, '{name}', {no}, '{name}', {no}, {no}, {no}, {no}, 0);
            """;
        return $$$"""
            INSERT INTO role (id, name) VALUES ({{{Id(steering)}}}, 'STYRGRUPP'), ({{{Id(coordinator)}}}, 'KOORDINATOR');
            {{{User(Stina, "Stina")}}}
            {{{User(anna, "Anna")}}}
            INSERT INTO user_role (user_id, role_id) VALUES ({{{Id(Stina)}}}, {{{Id(steering)}}}), ({{{Id(anna)}}}, {{{Id(coordinator)}}});
            INSERT INTO organisation (id, name, type, is_sole_trader, version) VALUES ({{{Id(lead)}}}, 'Kommunen', 'KOMMUN', {{{no}}}, 0);
            INSERT INTO track (id, public_code, title, approach, municipality_codes, employment_service_units, occupation_codes, target_groups, lead_organisation_id, status, registered_on, planned_start, planned_end, places_planned, round, definition_version_id, created_at, created_by, version)
            VALUES ({{{Id(Track)}}}, 'JS-2026-001', 'Spår', 'ARBETSGIVARE', '[]', '[]', '[]', '[]', {{{Id(lead)}}}, 'AVSLUTAT', '2026-01-01', '2026-02-01', '2026-12-01', 1, 1, 'v', {{{at}}}, {{{Id(anna)}}}, 0);
            INSERT INTO steering_meeting (id, held_on, begins_at, place, present, is_cancelled, version) VALUES ({{{Id(Meeting)}}}, '2026-02-01', '09:00:00', 'Stadshuset', '[]', {{{no}}}, 0);
            """.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
    }

    public sealed class OnSqlite() : SteeringGroupMigrationTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : SteeringGroupMigrationTests(DatabaseKind.PostgreSql);
}
