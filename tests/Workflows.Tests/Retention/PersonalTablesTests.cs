using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Drafts;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Retention;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Retention;

/// <summary>A table that holds something of a participant and is not in the map would outlive her destruction; nothing else would tell.</summary>
public sealed class PersonalTablesTests
{
    [Fact]
    public async Task Every_table_with_a_participant_or_that_hangs_from_hers_is_in_the_map()
    {
        await using var world = await TrackWorld.CreateAsync(DatabaseKind.Sqlite);
        var found = await world.ReadAsync(db =>
        {
            var entities = db.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null).ToList();
            var personal = entities
                .Where(entity => entity.ClrType == typeof(Participant) || entity.ClrType == typeof(FormDraft) || entity.GetProperties().Any(property => property.Name is "ParticipantId" or "SubjectId"))
                .ToHashSet();
            while (entities.Find(entity => !personal.Contains(entity) && entity.GetForeignKeys().Any(key => personal.Contains(key.PrincipalEntityType))) is { } hanging)
            {
                personal.Add(hanging);
            }

            return Task.FromResult(personal.Select(entity => entity.ClrType).ToList());
        });

        found.ShouldContain(typeof(ChecklistComment), "of her tasks");
        found.ShouldContain(typeof(AuditEvent), "of what was done with her");
        found.Select(type => type.Name).ShouldBe(PersonalTables.All.Select(table => table.Entity.Name), ignoreOrder: true);
    }
}
