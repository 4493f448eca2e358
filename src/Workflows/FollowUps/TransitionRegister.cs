using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>What the transition that a task was opened for shows (GENO-04).</summary>
public sealed class TransitionRegister : IRegisterEvidence
{
    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["GENO-04"];

    /// <inheritdoc />
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        if (question.TaskId is not { } task || await db.Transitions.SingleOrDefaultAsync(row => row.TaskId == task, cancellationToken) is not { } transition)
        {
            return null;
        }

        var steps = await db.ParticipantInterventions
            .Where(row => row.Id == transition.FromInterventionId || row.Id == transition.ToInterventionId)
            .ToDictionaryAsync(row => row.Id, row => row.Title, cancellationToken);
        string? TitleOf(Guid? id) => id is { } step ? steps.GetValueOrDefault(step) : null;
        return new SuppliedEvidence("FollowUps", $"/jobbspar/{question.TrackId}/overgang/{transition.Id}")
            .With("nuvarandeInsats", TitleOf(transition.FromInterventionId))
            .With("nuvarandeSlut", transition.FromEndsOn)
            .With("nastaInsats", TitleOf(transition.ToInterventionId) ?? DomainTexts.Of(transition.Target))
            .With("nastaStatus", transition.NextConfirmedOn is null ? "PRELIMINAR" : "BEKRAFTAD")
            .With("nastaStart", transition.ToStartsOn)
            .With("overlamningDatum", transition.HandoverDoneOn)
            .With("informeradeDatum", transition.ParticipantKnows ? transition.ParticipantInformedOn : null);
    }
}
