using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Migrations;

/// <summary>The item that one transaction takes for itself. On PostgreSQL it is locked and those that others hold are passed over; on SQLite the transaction has the whole database to itself.</summary>
internal static class MigrationClaims
{
    private const string Next =
        "SELECT i.* FROM migration_item i JOIN migration_batch b ON b.id = i.batch_id "
        + "WHERE b.state = 'PAGAR' AND i.state = 'VANTAR' ORDER BY i.batch_id, i.instance_id LIMIT 1";

    public static IQueryable<MigrationItem> NextToMigrate(this JobbsparDbContext db) =>
        db.MigrationItems.FromSqlRaw(db.Database.IsNpgsql() ? Next + " FOR UPDATE OF i SKIP LOCKED" : Next);
}
