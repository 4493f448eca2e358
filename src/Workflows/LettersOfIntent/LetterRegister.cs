using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>What the letters of intent show: who has confirmed the one of an employer (PLAN-19), and how the commitments of the track's stand (GENO-01).</summary>
public sealed class LetterRegister : IRegisterEvidence
{
    private const string Letter = "PLAN-19";

    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = [Letter, "GENO-01"];

    /// <inheritdoc />
    public Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        return question.ItemCode is Letter ? LetterAsync(db, question, cancellationToken) : CommitmentsAsync(db, question, cancellationToken);
    }

    /// <summary>The latest version counts: while a new one is with the parties, what they confirmed before no longer holds.</summary>
    private static async Task<SuppliedEvidence?> LetterAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var letter = await db.LettersOfIntent.Where(row => row.TrackEmployerId == question.SubjectId).OrderByDescending(row => row.TextVersion).FirstOrDefaultAsync(cancellationToken);
        if (letter is null)
        {
            return null;
        }

        var parties = await db.LetterOfIntentParties.Where(row => row.LetterOfIntentId == letter.Id).ToListAsync(cancellationToken);
        var commitments = await db.LetterOfIntentCommitments.Where(row => row.LetterOfIntentId == letter.Id && row.Status != CommitmentStatus.Struck).Select(row => row.PartyId).ToListAsync(cancellationToken);
        var confirmed = parties.FindAll(row => row.ConfirmedOn is not null);
        int Of(LetterPartyKind kind) => commitments.Count(id => parties.Exists(party => party.Id == id && party.Kind == kind));
        return new SuppliedEvidence("LettersOfIntent", $"/jobbspar/{question.TrackId}/arbetsgivare/{question.SubjectId}/avsiktsforklaring")
            .With("status", letter.Status switch { LetterStatus.Confirmed => "BEKRAFTAD", LetterStatus.Sent => "SKICKAD", _ => "UTKAST" })
            .With("version", letter.TextVersion)
            .With("bekraftatAv", confirmed.Select(row => row.Kind.Code()).Distinct(StringComparer.Ordinal))
            .With("bekraftelse", confirmed.Where(row => row.ConfirmedForm is not null).Select(row => row.ConfirmedForm is ConfirmationForm.Email ? "EPOST" : row.ConfirmedForm!.Value.Code()).Distinct(StringComparer.Ordinal))
            .With("atagandenKommun", Of(LetterPartyKind.Municipality))
            .With("atagandenAf", Of(LetterPartyKind.EmploymentService))
            .With("atagandenArbetsgivare", Of(LetterPartyKind.Employer))
            .With("datum", letter.Status is LetterStatus.Confirmed ? confirmed.Max(row => row.ConfirmedOn) : null);
    }

    /// <summary>Of confirmed letters only: nobody has undertaken what stands in a draft, or in what waits for answers.</summary>
    private static async Task<SuppliedEvidence?> CommitmentsAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var statuses = await CommitmentsOf(db, question.TrackId).Select(row => row.Status).ToListAsync(cancellationToken);
        int Of(params ReadOnlySpan<CommitmentStatus> these)
        {
            var count = 0;
            foreach (var status in these)
            {
                count += statuses.Count(row => row == status);
            }

            return count;
        }

        return statuses.Count == 0
            ? null
            : new SuppliedEvidence("LettersOfIntent", $"/jobbspar/{question.TrackId}/arbetsgivare")
                .With("ataganden", statuses.Count)
                .With("uppfyllda", Of(CommitmentStatus.Met))
                .With("paVag", Of(CommitmentStatus.NotStarted, CommitmentStatus.OnItsWay))
                .With("forsenade", Of(CommitmentStatus.Late))
                .With("kanEj", Of(CommitmentStatus.CannotBeMet));
    }

    /// <summary>What the parties of a track's letters in force have undertaken.</summary>
    internal static IQueryable<LetterOfIntentCommitment> CommitmentsOf(JobbsparDbContext db, Guid trackId) =>
        db.LetterOfIntentCommitments.Where(row => row.Status != CommitmentStatus.Struck && LettersInForce.Of(db).Any(letter => letter.Id == row.LetterOfIntentId
            && db.TrackEmployers.Any(part => part.Id == letter.TrackEmployerId && part.TrackId == trackId)));
}
