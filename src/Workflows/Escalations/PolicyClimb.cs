using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Stuck;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>When a question goes up the ladder because reminder policies say so (DOMAIN 3.1), whatever time those at a level have for their answer.</summary>
/// <param name="Lift">The days on which it does.</param>
internal sealed record PolicyClimb(LiftDays Lift)
{
    /// <summary>Of what a track is open for; null where the ladder's own times hold.</summary>
    public static PolicyClimb? Of(StuckCause? cause) => cause is { ByPolicy: true } ? new(new LiftDays(cause.ManagersOn, cause.SteeringGroupOn)) : null;

    /// <summary>The same, read.</summary>
    public static async Task<PolicyClimb?> ReadAsync(JobbsparDbContext db, Guid trackId, EscalationCause of, CancellationToken cancellationToken) => Of(await CauseAsync(db, trackId, of, cancellationToken));

    /// <summary>What a track is open for, of a question's cause; null where it is over, or where the question is the coordinator's own.</summary>
    public static async Task<StuckCause?> CauseAsync(JobbsparDbContext db, Guid trackId, EscalationCause of, CancellationToken cancellationToken) =>
        CodeTable<StuckKind>.TryParse(of.Code(), out var kind)
            ? await db.StuckCauses.AsNoTracking().FirstOrDefaultAsync(row => row.TrackId == trackId && row.Kind == kind && row.ClosedAt == null, cancellationToken)
            : null;

    /// <summary>The level at which it stands on a day.</summary>
    public EscalationLevel LevelOn(DateOnly today) =>
        Lift.SteeringGroupOn <= today ? EscalationLevel.SteeringGroup
        : Lift.ManagersOn <= today ? EscalationLevel.Managers
        : EscalationLevel.Coordinators;

    /// <summary>Last local day below the steering group.</summary>
    public DateOnly LastDayBelowTheSteeringGroup => Lift.SteeringGroupOn?.AddDays(-1) ?? DateOnly.MaxValue;
}
