using System.Globalization;
using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks;

/// <summary>
/// Which workflow instances are an employer's or a participant's own. The first has the member's id. Who left and comes back gets another, known
/// by the key that it was started with: the first has ended, and what it asked for does not come back.
/// </summary>
internal static class MemberInstances
{
    private const string Prefix = "child:";

    /// <summary>Key under which the workflow of a member's first, second or later time is started; of the first it is the engine's own.</summary>
    public static string KeyOf(Guid member, int time) => time == 1 ? $"{Prefix}{member}" : string.Create(CultureInfo.InvariantCulture, $"{Prefix}{member}:{time}");

    /// <summary>Whose workflow an instance beneath a track is.</summary>
    public static Guid MemberOf(Guid instance, string? key) => TimeOf(key) == 1 ? instance : Guid.Parse(key!.Split(':')[1]);

    /// <summary>The instance of the member's latest time; null where she has had none in the track.</summary>
    public static async Task<MemberInstance?> LatestAsync(JobbsparDbContext db, Guid trackId, Guid member, CancellationToken cancellationToken)
    {
        var later = $"{Prefix}{member}:";
        var rows = await db.WorkflowInstances
            .Where(row => row.ParentInstanceId == trackId && (row.Id == member || row.IdempotencyKey!.StartsWith(later)))
            .Select(row => new { row.Id, row.IdempotencyKey, row.DefinitionId, row.DefinitionVersionId, row.SubStatus })
            .ToListAsync(cancellationToken);
        return rows.MaxBy(row => TimeOf(row.IdempotencyKey)) is { } latest
            ? new MemberInstance(latest.Id, TimeOf(latest.IdempotencyKey), latest.DefinitionId, latest.DefinitionVersionId, latest.SubStatus is InstanceSubStatus.Cancelled)
            : null;
    }

    /// <summary>Which time of its member's an instance is.</summary>
    public static int TimeOf(string? key) =>
        key?.Split(':') is [_, _, var time] && int.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
