using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>Reads the content of a letter from its rows, and writes it back.</summary>
internal static class LetterRows
{
    public static async Task<LetterContent> ReadAsync(JobbsparDbContext db, LetterOfIntent letter, CancellationToken cancellationToken)
    {
        var parties = await db.LetterOfIntentParties.AsNoTracking().Where(row => row.LetterOfIntentId == letter.Id).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        var commitments = await db.LetterOfIntentCommitments.AsNoTracking().Where(row => row.LetterOfIntentId == letter.Id).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        return Content(letter, parties, commitments);
    }

    public static LetterContent Content(LetterOfIntent letter, IReadOnlyList<LetterOfIntentParty> parties, IEnumerable<LetterOfIntentCommitment> commitments) => new()
    {
        Ambition = letter.Ambition,
        ValidFrom = letter.ValidFrom,
        ValidTo = letter.ValidTo,
        JobsIntended = letter.JobsIntended,
        Parties = [.. parties.Select(party => new PartyLine { OrganisationId = party.OrganisationId, Kind = party.Kind.Code() })],
        Commitments =
        [
            .. commitments.Select(row => new CommitmentLine
            {
                LineageId = row.LineageId,
                OrganisationId = parties.First(party => party.Id == row.PartyId).OrganisationId,
                Text = row.Text,
                Category = row.Category.Code(),
                Due = row.Due,
            }),
        ],
    };

    /// <summary>Lineages of the commitments of all versions of a letter.</summary>
    public static async Task<HashSet<Guid>> LineagesAsync(JobbsparDbContext db, LetterOfIntent letter, CancellationToken cancellationToken) =>
    [
        .. await db.LetterOfIntentCommitments
            .Where(row => db.LettersOfIntent.Any(version => version.Id == row.LetterOfIntentId && version.TrackEmployerId == letter.TrackEmployerId))
            .Select(row => row.LineageId)
            .ToListAsync(cancellationToken),
    ];

    /// <summary>Puts checked content in the place of what a draft said. How a commitment goes is taken over from the version before by its lineage.</summary>
    public static async Task ReplaceAsync(JobbsparDbContext db, LetterOfIntent letter, LetterContent content, DateTimeOffset now, CancellationToken cancellationToken)
    {
        letter.Ambition = TypedText.OrNull(content.Ambition) ?? "";
        letter.ValidFrom = content.ValidFrom;
        letter.ValidTo = content.ValidTo;
        letter.JobsIntended = content.JobsIntended ?? 0;
        var lineages = content.Commitments.Select(line => line.LineageId).OfType<Guid>().ToList();
        var known = (await db.LetterOfIntentCommitments.AsNoTracking()
            .Where(row => lineages.Contains(row.LineageId) && db.LettersOfIntent.Any(other => other.Id == row.LetterOfIntentId && other.TrackEmployerId == letter.TrackEmployerId && other.Id != letter.Id))
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken)).ToLookup(row => row.LineageId);
        await db.LetterOfIntentParties.Where(row => row.LetterOfIntentId == letter.Id).ExecuteDeleteAsync(cancellationToken);
        var parties = content.Parties.Select((line, index) => new LetterOfIntentParty
        {
            Id = Guid.CreateVersion7(now),
            LetterOfIntentId = letter.Id,
            OrganisationId = line.OrganisationId!.Value,
            Kind = CodeTable<LetterPartyKind>.Parse(line.Kind!),
            Position = index + 1,
        }).ToList();
        db.LetterOfIntentParties.AddRange(parties);
        db.LetterOfIntentCommitments.AddRange(content.Commitments.Select((line, index) =>
        {
            var before = line.LineageId is { } lineage ? known[lineage].LastOrDefault() : null;
            return new LetterOfIntentCommitment
            {
                Id = Guid.CreateVersion7(now),
                LetterOfIntentId = letter.Id,
                LineageId = line.LineageId ?? Guid.CreateVersion7(now),
                PartyId = parties.Find(party => party.OrganisationId == line.OrganisationId)!.Id,
                Position = index + 1,
                Text = line.Text!.Trim(),
                Category = CodeTable<CommitmentCategory>.Parse(line.Category!),
                Due = line.Due,
                Status = before?.Status ?? CommitmentStatus.NotStarted,
                CheckedOn = before?.CheckedOn,
            };
        }));
    }
}
