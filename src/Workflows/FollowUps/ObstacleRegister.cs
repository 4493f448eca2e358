using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>What the obstacle that a task was opened for shows (GENO-06). Whom it was lifted to is written in the task.</summary>
public sealed class ObstacleRegister : IRegisterEvidence
{
    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["GENO-06"];

    /// <inheritdoc />
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        return question.TaskId is { } task && await db.Obstacles.SingleOrDefaultAsync(row => row.TaskId == task, cancellationToken) is { } obstacle ? Of(obstacle) : null;
    }

    /// <summary>An obstacle as the form's values.</summary>
    internal static SuppliedEvidence Of(Obstacle obstacle) => new SuppliedEvidence("FollowUps", $"/jobbspar/{obstacle.TrackId}/hinder/{obstacle.Id}")
        .With("kategori", obstacle.Category.Code())
        .With("allvar", obstacle.Severity.Code())
        .With("beskrivning", obstacle.Description)
        .With("agare", obstacle.Owner)
        .With("atgard", obstacle.Action)
        .With("status", obstacle.Status.Code())
        .With("klartDatum", obstacle.SolvedOn ?? obstacle.EscalatedOn);
}
