using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Interventions.Lessons;

/// <summary>What was learnt of each intervention (AVSL-10), once it is said of all of them; whether the template should change is typed.</summary>
public sealed class LessonRegister : IRegisterEvidence
{
    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["AVSL-10"];

    /// <inheritdoc />
    public SuppliedEvidence Place(EvidenceQuestion question) => new("Interventions", $"/jobbspar/{question.TrackId}/insatser#lardomar");

    /// <inheritdoc />
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        var rows = await InterventionLessons.ReadAsync(db, question.TrackId, cancellationToken);
        return rows.Count == 0 || rows.Any(row => row.Verdict is null)
            ? null
            : Place(question)
                .With("behall", rows.Count(row => row.Verdict is LessonVerdict.Keep))
                .With("andra", rows.Count(row => row.Verdict is LessonVerdict.Change))
                .With("taBort", rows.Count(row => row.Verdict is LessonVerdict.Remove))
                .With("skal", string.Join('\n', rows.Select(row => row.Reason is null ? $"{row.Label}: {DomainTexts.Of(row.Verdict!.Value)}" : $"{row.Label}: {DomainTexts.Of(row.Verdict!.Value)}. {row.Reason}")));
    }
}
