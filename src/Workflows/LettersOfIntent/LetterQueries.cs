using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.LettersOfIntent.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>What the page of a letter of intent and its printed form show. Number of SQL statements is constant in the number of rows.</summary>
public sealed class LetterQueries(Transactions transactions, TrackHeads heads, TimeProvider clock)
{
    /// <summary>The letters of an employer in a track.</summary>
    /// <exception cref="AccessDeniedException">The employer's part does not exist, or the actor may not see it.</exception>
    public Task<LetterPage> GetAsync(Actor actor, Guid trackId, Guid partId, CancellationToken cancellationToken) =>
        transactions.ReadAsync((db, token) => ReadAsync(db, actor, trackId, partId, token), cancellationToken);

    /// <summary>The same, found by the employer's part alone.</summary>
    /// <exception cref="AccessDeniedException">The employer's part does not exist, or the actor may not see it.</exception>
    public Task<LetterPage> GetOfEmployerAsync(Actor actor, Guid partId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) => await ReadAsync(db, actor, await TrackOfEmployer.ReadAsync(db, partId, AccessAction.ViewLettersOfIntent, token), partId, token),
            cancellationToken);

    /// <summary>One version of a letter.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or the actor may not see it.</exception>
    public Task<LetterView> GetOneAsync(Actor actor, Guid letterId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var partId = await db.LettersOfIntent.Where(row => row.Id == letterId).Select(row => (Guid?)row.TrackEmployerId).SingleOrDefaultAsync(token)
                    ?? throw new AccessDeniedException(nameof(AccessAction.ViewLettersOfIntent));
                var trackId = await TrackOfEmployer.ReadAsync(db, partId, AccessAction.ViewLettersOfIntent, token);
                return (await ReadAsync(db, actor, trackId, partId, token)).Versions.Single(view => view.Letter.Id == letterId);
            },
            cancellationToken);

    private async Task<LetterPage> ReadAsync(JobbsparDbContext db, Actor actor, Guid trackId, Guid partId, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewLettersOfIntent, cancellationToken);
        var employer = await db.TrackEmployers
            .Where(part => part.Id == partId && part.TrackId == trackId)
            .Join(db.Organisations, part => part.OrganisationId, organisation => organisation.Id, (_, organisation) => organisation.Name)
            .SingleOrDefaultAsync(cancellationToken) ?? throw new AccessDeniedException(nameof(AccessAction.ViewLettersOfIntent));
        var seesContacts = head.AllowedActions.Contains(nameof(AccessAction.ViewContacts));
        var letters = await db.LettersOfIntent.Where(row => row.TrackEmployerId == partId).OrderByDescending(row => row.TextVersion).ToListAsync(cancellationToken);
        var ids = letters.ConvertAll(row => row.Id);
        var inForce = await LettersInForce.Of(db).Where(row => row.TrackEmployerId == partId).Select(row => row.Id).ToListAsync(cancellationToken);
        var parties = await db.LetterOfIntentParties.Where(row => ids.Contains(row.LetterOfIntentId)).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        var commitments = (await db.LetterOfIntentCommitments.Where(row => ids.Contains(row.LetterOfIntentId)).OrderBy(row => row.Position).ToListAsync(cancellationToken)).ToLookup(row => row.LetterOfIntentId);
        var owners = parties.Select(row => row.OrganisationId).ToHashSet();
        var names = await db.Organisations.Where(row => owners.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var contacts = seesContacts ? await db.Contacts.Where(row => owners.Contains(row.OrganisationId)).OrderBy(row => row.Name).ToListAsync(cancellationToken) : [];
        return new LetterPage
        {
            Head = head,
            PartId = partId,
            EmployerName = employer,
            Organisations = head.AllowedActions.Contains(nameof(AccessAction.ChangeLettersOfIntent)) ? await db.Organisations.OrderBy(row => row.Name).ToListAsync(cancellationToken) : [],
            Versions =
            [
                .. letters.Select(letter =>
                {
                    var own = parties.FindAll(row => row.LetterOfIntentId == letter.Id);
                    return new LetterView
                    {
                        Letter = letter,
                        Status = letter.StatusOn(today),
                        IsFollowed = CommitmentIsFollowedWhileItHolds.Check(letter.Status, inForce.Contains(letter.Id)) is null,
                        Content = LetterRows.Content(letter, own, commitments[letter.Id]),
                        Commitments = [.. commitments[letter.Id]],
                        Parties =
                        [
                            .. own.Select(party => new PartyView
                            {
                                Party = party,
                                Name = names[party.OrganisationId],
                                ConfirmedBy = contacts.Find(row => row.Id == party.ConfirmedById)?.Name ?? "",
                                Contacts = [.. contacts.Where(row => row.OrganisationId == party.OrganisationId && (row.ValidTo is null || row.ValidTo >= today))],
                            }),
                        ],
                    };
                }),
            ],
        };
    }
}
