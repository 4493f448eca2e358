using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Finds the transitions that participants' own chains show and that nobody has registered (GENO-04).</summary>
internal static class TransitionProposals
{
    private static readonly ParticipantInterventionStatus[] ToCome = [ParticipantInterventionStatus.Planned, ParticipantInterventionStatus.Applied, ParticipantInterventionStatus.Confirmed];

    /// <summary>Pairs of steps by participant, in two statements. What was registered once is proposed no more, unless it was broken.</summary>
    /// <param name="db">Rows.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="participants">Whose chains are read.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<IReadOnlyList<(Guid ParticipantId, ParticipantIntervention From, ParticipantIntervention To)>> OfAsync(
        JobbsparDbContext db,
        Guid trackId,
        IReadOnlyCollection<Guid> participants,
        CancellationToken cancellationToken)
    {
        var steps = await db.ParticipantInterventions.AsNoTracking()
            .Where(step => step.TrackId == trackId && step.Occupying && step.PartOfId == null)
            .Where(step => step.Status != ParticipantInterventionStatus.Cancelled && step.Status != ParticipantInterventionStatus.Credited && step.Status != ParticipantInterventionStatus.Interrupted)
            .Where(step => db.Participants.Any(row => row.Id == step.ParticipantId
                && (row.Status == ParticipantStatus.Accepted || row.Status == ParticipantStatus.Active || row.Status == ParticipantStatus.Paused)))
            .ToListAsync(cancellationToken);
        var registered = await db.Transitions
            .Where(row => row.TrackId == trackId && row.Status != TransitionStatus.Broken)
            .Select(row => new { row.FromInterventionId, row.ToInterventionId })
            .ToListAsync(cancellationToken);
        var left = registered.Select(row => row.FromInterventionId).ToHashSet();
        var reached = registered.Select(row => row.ToInterventionId).ToHashSet();
        return
        [
            .. steps
                .Where(step => participants.Contains(step.ParticipantId))
                .GroupBy(step => step.ParticipantId)
                .SelectMany(chain => Pairs([.. chain.OrderBy(StartOf).ThenBy(step => step.Id)]))
                .Where(pair => !left.Contains(pair.From.Id) && !reached.Contains(pair.To.Id))
                .Select(pair => (pair.To.ParticipantId, pair.From, pair.To)),
        ];
    }

    /// <summary>As a transition needs it.</summary>
    public static ChainStep StepOf(ParticipantIntervention step) => new(step.Id, step.Title, StartOf(step), EndOf(step), ToCome.Contains(step.Status));

    /// <summary>What fills the days until a step begins is left for it: of steps side by side the one that ends last.</summary>
    private static IEnumerable<(ParticipantIntervention From, ParticipantIntervention To)> Pairs(List<ParticipantIntervention> chain) =>
        from to in chain
        where ToCome.Contains(to.Status)
        let begins = StartOf(to)
        let sameDay = chain.Find(other => StartOf(other) == begins)
        where sameDay == to
        let before = chain.FindAll(other => EndOf(other) < begins).MaxBy(EndOf)
        where before is not null
        select (before, to);

    private static DateOnly StartOf(ParticipantIntervention step) => step.ActualStart ?? step.PlannedStart;

    private static DateOnly EndOf(ParticipantIntervention step) => step.ActualEnd ?? step.PlannedEnd;
}
