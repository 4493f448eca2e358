using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Steering;

/// <summary>What a decision that came back to the coordinator shows (GENO-07): its task concerns the decision.</summary>
public sealed class DecisionRegister : IRegisterEvidence
{
    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = [EscalationEffects.DecisionItem];

    /// <inheritdoc />
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        if (await db.SteeringDecisions.SingleOrDefaultAsync(row => row.Id == question.SubjectId, cancellationToken) is not { } decision)
        {
            return null;
        }

        var escalation = await db.Escalations.SingleAsync(row => row.Id == decision.EscalationId, cancellationToken);
        var supplied = new SuppliedEvidence("Steering", $"/eskaleringar/{escalation.Id}")
            .With("niva", decision.Level is EscalationLevel.HigherUp ? "HOGRE_UPP" : "STYRGRUPP")
            .With("fraga", escalation.Question)
            .With("onskatBeslut", escalation.Recommendation)
            .With("lyftDatum", SwedishTime.DateOf(escalation.RaisedAt))
            .With("beslut", decision.Text)
            .With("beslutsdatum", SwedishTime.DateOf(decision.DecidedAt));
        return escalation.Options.Count > 0 ? supplied.With("alternativ", escalation.Options) : supplied;
    }
}
