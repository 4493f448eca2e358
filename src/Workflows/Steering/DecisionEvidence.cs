using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Steering;

/// <summary>What the decision behind a task shows: GENO-07. Nobody types again what was asked and decided.</summary>
public sealed class DecisionEvidence : IRegisterEvidence
{
    private const int FewestOptions = 2;

    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = [EscalationEffects.DecisionItem];

    /// <inheritdoc />
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        var found = await db.SteeringDecisions
            .Where(decision => decision.Id == question.SubjectId)
            .Join(db.Escalations, decision => decision.EscalationId, escalation => escalation.Id, (decision, escalation) => new { decision, escalation })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var ground = Ground.Of(found.escalation);
        var decidedOn = SwedishTime.DateOf(found.decision.DecidedAt);
        var supplied = new SuppliedEvidence("Decision", $"/eskaleringar/{found.escalation.Id}")
            .With("niva", found.decision.Level is EscalationLevel.HigherUp ? "HOGRE_UPP" : "STYRGRUPP")
            .With("fraga", ground.Question)
            .With("onskatBeslut", ground.Recommendation)
            .With("lyftDatum", SwedishTime.DateOf(found.escalation.RaisedAt))
            .With("beslut", found.decision.Text)
            .With("beslutsdatum", decidedOn)
            .With("aterkopplatDatum", decidedOn);
        return ground.Options.Count >= FewestOptions ? supplied.With("alternativ", ground.Options) : supplied;
    }
}
