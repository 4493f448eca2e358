using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Arenas;

/// <summary>The arenas that a track has gone through (PLAN-10), and the launch of its package with what employers answered (PLAN-11).</summary>
public sealed class ArenaRegister : IRegisterEvidence
{
    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["PLAN-10", "PLAN-11"];

    /// <inheritdoc />
    public SuppliedEvidence Place(EvidenceQuestion question) => new("Arenas", $"/jobbspar/{question.TrackId}/arenor");

    /// <inheritdoc />
    public Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        return question.ItemCode is "PLAN-10" ? ArenasAsync(db, question, cancellationToken) : LaunchAsync(db, question, cancellationToken);
    }

    private async Task<SuppliedEvidence?> ArenasAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var rows = await (
            from of in db.Set<TrackArena>()
            join arena in db.Set<Arena>() on of.ArenaId equals arena.Id
            where of.TrackId == question.TrackId
            orderby arena.Name
            select new { Arena = arena, Of = of }).AsNoTracking().ToListAsync(cancellationToken);
        return rows.Count == 0
            ? null
            : Place(question)
                .With("arenor", rows.Select(row => $"{row.Arena.Name} – {row.Arena.Owner} – {row.Arena.Cadence}"))
                .With("anvanda", rows.Where(row => row.Of.UsedOn is not null).Select(row => row.Arena.Name))
                .With("nyArena", rows.Exists(row => row.Of.IsNew))
                .With("nyArenaBeskrivning", string.Join('\n', rows.Where(row => row.Of.IsNew).Select(row => $"{row.Arena.Name}: {row.Of.Note}")));
    }

    /// <summary>What they answered, once one of them has.</summary>
    private async Task<SuppliedEvidence?> LaunchAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var sector = await db.Tracks.Where(row => row.Id == question.TrackId).Select(row => row.SectorCodes).SingleAsync(cancellationToken);
        if (await db.Set<LaunchedPackage>().AsNoTracking().SingleOrDefaultAsync(row => row.TrackId == question.TrackId, cancellationToken) is not { } launch)
        {
            return sector.Count == 0 ? null : new SuppliedEvidence("Track", $"/jobbspar/{question.TrackId}").With("sniKod", sector[0]);
        }

        var replies = await db.Set<PackageReply>().AsNoTracking().Where(row => row.TrackId == question.TrackId).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        var answered = replies.FindAll(row => row.Answer is not PackageAnswer.None);
        return Place(question)
            .With("paket", launch.Name)
            .With("sniKod", launch.SectorCode)
            .With("tillfragade", replies.Select(row => row.Employer))
            .With("svar", string.Join('\n', answered.Select(row => row.Note is null ? $"{row.Employer}: {DomainTexts.Of(row.Answer)}" : $"{row.Employer}: {DomainTexts.Of(row.Answer)}. {row.Note}")))
            .With("datum", launch.LaunchedOn);
    }
}
