using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention;

/// <summary>
/// That the records of a track are handed over to every authority that takes part, and when they go (AVSL-15). While only some have theirs it says that they are not handed
/// over. Records that are kept have no day here; it is typed.
/// </summary>
public sealed class HandoverRegister(TimeProvider clock) : IRegisterEvidence
{
    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["AVSL-15"];

    /// <inheritdoc />
    public SuppliedEvidence Place(EvidenceQuestion question) => new("Handover", $"/jobbspar/{question.TrackId}/overlamning");

    /// <inheritdoc />
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        var track = await db.Tracks.SingleAsync(row => row.Id == question.TrackId, cancellationToken);
        var rows = await RetentionRows.OfAsync(db, [track], SwedishTime.Today(clock), cancellationToken);
        if (!rows.Any(row => row.Handover is not null))
        {
            return null;
        }

        if (rows.Any(row => row.Handover is null))
        {
            return Place(question).With("exporterat", false);
        }

        var destroyed = rows.Where(row => row.Rule!.Action is RetentionAction.Destroy).ToList();
        var isKept = rows.Any(row => row.DueOn is null);
        return Place(question)
            .With("exporterat", true)
            .With("diarienummer", string.Join("; ", rows.Select(row => row.Handover!.RegistrationNumber)))
            .With("gallring", destroyed.Count > 0 ? "GALLRAS" : "BEVARAS")
            .With("gallrasDen", destroyed.Max(row => row.DueOn))
            .With("avidentifierasDen", isKept ? null : rows.Max(row => row.DueOn));
    }
}
