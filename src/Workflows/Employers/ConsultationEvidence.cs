using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers;

/// <summary>What the consultations with the union show: PLAN-16. The latest one counts.</summary>
public sealed class ConsultationEvidence : IRegisterEvidence
{
    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["PLAN-16"];

    /// <inheritdoc />
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        var latest = await db.UnionConsultations
            .Where(row => row.TrackEmployerId == question.SubjectId)
            .OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return latest is null
            ? null
            : new SuppliedEvidence("Employers", $"/jobbspar/{question.TrackId}/arbetsgivare")
                .With("utfall", latest.Outcome.Code())
                .With("fack", $"{latest.UnionName} {latest.LocalBranch}")
                .With("datum", latest.HeldOn)
                .With("motivering", latest.Outcome is ConsultationOutcome.NoCounterpart or ConsultationOutcome.AdvisesAgainst ? latest.Note : null);
    }
}
