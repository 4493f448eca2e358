using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Rules;
using Jobbspar.Workflows.Checklists.Versions;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Employers.Rules;
using Jobbspar.Workflows.LettersOfIntent.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>
/// Changes to letters of intent (avsiktsförklaringar), which bind nobody in law. Each method is one transaction; a refusal names every
/// field at fault. All throw <see cref="AccessDeniedException"/> where the letter does not exist, or the actor may not do this.
/// </summary>
public sealed class LetterCommands(Transactions transactions, EmployerWork work, EmployerObstacles obstacles, TasksOnNewVersion tasks)
{
    /// <summary>Begins a draft: version 1 with the parties that are known, or a copy of the latest version, which counts until the draft is sent.</summary>
    /// <returns>The draft's id.</returns>
    public Task<Decision<Guid>> StartAsync(Actor actor, Guid partId, CancellationToken cancellationToken) =>
        work.RunAsync(
            actor,
            partId,
            AccessAction.ChangeLettersOfIntent,
            async (hand, token) =>
            {
                var versions = await hand.Db.LettersOfIntent.Where(row => row.TrackEmployerId == partId).OrderBy(row => row.TextVersion).ToListAsync(token);
                if (LetterHasOneDraft.Check(versions.Exists(row => row.Status is LetterStatus.Draft)) is { } twice)
                {
                    return Decision<Guid>.Refuse(twice);
                }

                var before = versions.LastOrDefault();
                var draft = new LetterOfIntent
                {
                    Id = Guid.CreateVersion7(hand.Now),
                    TrackEmployerId = partId,
                    TextVersion = (before?.TextVersion ?? 0) + 1,
                    Status = LetterStatus.Draft,
                    Ambition = "",
                    JobsIntended = 0,
                    CreatedAt = hand.Now,
                    CreatedBy = actor.UserId,
                };
                hand.Db.LettersOfIntent.Add(draft);
                var content = before is null ? await FirstAsync(hand, token) : await LetterRows.ReadAsync(hand.Db, before, token);
                await LetterRows.ReplaceAsync(hand.Db, draft, content, hand.Now, token);
                hand.Audit(AuditAction.LetterStarted, Version(draft));
                return Decision<Guid>.Accept(draft.Id);
            },
            cancellationToken);

    /// <summary>Keeps a draft as it stands; it may be incomplete.</summary>
    public Task<Decision<Guid>> SaveAsync(Actor actor, Guid letterId, int version, LetterContent content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        return RunAsync(
            actor,
            letterId,
            async (hand, letter, token) =>
            {
                var refusals = Refusals.Among(OnlyDraftLettersAreChanged.Check(letter.Status), NobodyChangedItMeanwhile.Check(version, letter.Version));
                refusals = refusals.Count > 0
                    ? refusals
                    :
                    [
                        .. LetterContentRules.Check(content, await OrganisationsAsync(hand, content, token), hand.Part.OrganisationId),
                        .. Refusals.Among(LineageIsOfAnEarlierVersion.Check("åtaganden", content.Commitments.Select(line => line.LineageId), await LetterRows.LineagesAsync(hand.Db, letter, token))),
                    ];
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                await LetterRows.ReplaceAsync(hand.Db, letter, content, hand.Now, token);
                letter.Version++;
                hand.Audit(AuditAction.LetterSaved, Version(letter));
                return Decision<Guid>.Accept(letter.Id);
            },
            cancellationToken);
    }

    /// <summary>Sends a draft to its parties. The version that was with them expires, and its confirmations no longer count: PLAN-19 is asked for anew.</summary>
    public Task<Decision<Guid>> SendAsync(Actor actor, Guid letterId, int version, CancellationToken cancellationToken) =>
        RunAsync(
            actor,
            letterId,
            async (hand, letter, token) =>
            {
                var refusals = Refusals.Among(OnlyDraftLettersAreChanged.Check(letter.Status), NobodyChangedItMeanwhile.Check(version, letter.Version));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var content = await LetterRows.ReadAsync(hand.Db, letter, token);
                var organisations = await OrganisationsAsync(hand, content, token);
                refusals = [.. LetterContentRules.Check(content, organisations, hand.Part.OrganisationId), .. LetterContentRules.CheckComplete(content, organisations)];
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                await ExpireTheOneBeforeAsync(hand, letter, token);
                letter.Status = LetterStatus.Sent;
                letter.SentOn = hand.Today;
                hand.Audit(AuditAction.LetterSent, Version(letter));
                if (letter.TextVersion > 1)
                {
                    await tasks.FollowAsync(hand.Track, new NewVersion(VersionedBasis.LetterOfIntent, hand.Part.Id, Written.Number(letter.TextVersion)), token);
                }

                return Decision<Guid>.Accept(letter.Id);
            },
            cancellationToken);

    /// <summary>Registers that a party confirmed. When all have, the letter is confirmed, and an employer that was in dialogue takes part.</summary>
    public Task<Decision<Guid>> ConfirmAsync(Actor actor, Guid letterId, PartyAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return RunAsync(
            actor,
            letterId,
            async (hand, letter, token) =>
            {
                var parties = await hand.Db.LetterOfIntentParties.Where(row => row.LetterOfIntentId == letterId).ToListAsync(token);
                var party = parties.Find(row => row.Id == answer.PartyId) ?? throw new AccessDeniedException(nameof(AccessAction.ChangeLettersOfIntent));
                var found = new Findings();
                found.Add(LetterIsWithTheParties.Check(letter.Status) ?? PartyAnswersOnce.Check(party));
                found.Required("bekräftadAv", answer.ConfirmedById is not null);
                found.Required("datum", answer.ConfirmedOn is not null);
                found.PastDate("datum", answer.ConfirmedOn, hand.Today);
                found.Add(AnswerComesAfterTheLetter.Check(answer.ConfirmedOn, letter.SentOn));
                found.Code<ConfirmationForm>("form", answer.Form);
                if (answer.ConfirmedById is not null)
                {
                    var contact = await hand.ContactAsync(answer.ConfirmedById, token);
                    found.Add(ContactBelongsToTheOrganisation.Check("bekräftadAv", contact, party.OrganisationId) ?? ContactIsStillThere.Check("bekräftadAv", contact!, answer.ConfirmedOn ?? hand.Today));
                }

                if (found.Refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(found.Refusals);
                }

                party.ConfirmedById = answer.ConfirmedById;
                party.ConfirmedOn = answer.ConfirmedOn;
                party.ConfirmedForm = CodeTable<ConfirmationForm>.Parse(answer.Form!);
                letter.Version++;
                hand.Audit(AuditAction.LetterConfirmed, Version(letter), ("party", party.OrganisationId.ToString()));
                if (parties.TrueForAll(row => row.ConfirmedOn is not null))
                {
                    await TakeOverFollowUpAsync(hand, letter, token);
                    letter.Status = LetterStatus.Confirmed;
                    if (hand.Part.Status is TrackEmployerStatus.Dialogue)
                    {
                        EmployerCommands.SetStatus(hand, TrackEmployerStatus.TakesPart, reason: null);
                    }
                }

                return Decision<Guid>.Accept(letterId);
            },
            cancellationToken);
    }

    /// <summary>Registers that a party said no, and why; the letter then needs a new version.</summary>
    public Task<Decision<Guid>> DeclineAsync(Actor actor, Guid letterId, Guid partyId, DateOnly? declinedOn, string? reason, CancellationToken cancellationToken) =>
        RunAsync(
            actor,
            letterId,
            async (hand, letter, token) =>
            {
                var party = await hand.Db.LetterOfIntentParties.SingleOrDefaultAsync(row => row.Id == partyId && row.LetterOfIntentId == letterId, token) ?? throw new AccessDeniedException(nameof(AccessAction.ChangeLettersOfIntent));
                var found = new Findings();
                found.Add(LetterIsWithTheParties.Check(letter.Status) ?? PartyAnswersOnce.Check(party));
                found.Required("datum", declinedOn is not null);
                found.PastDate("datum", declinedOn, hand.Today);
                found.Add(AnswerComesAfterTheLetter.Check(declinedOn, letter.SentOn));
                found.OptionalText("skäl", reason, 1_000);
                found.Add(TextIsWritten.Check("skäl", reason));
                if (found.Refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(found.Refusals);
                }

                party.DeclinedOn = declinedOn;
                party.DeclinedReason = reason!.Trim();
                letter.Status = LetterStatus.Declined;
                hand.Audit(AuditAction.LetterDeclined, Version(letter), ("party", party.OrganisationId.ToString()), ("reason", party.DeclinedReason));
                return Decision<Guid>.Accept(letterId);
            },
            cancellationToken);

    /// <summary>Registers how a commitment goes (GENO-01); one that becomes late is an obstacle.</summary>
    public async Task<Decision<Guid>> CheckCommitmentAsync(Actor actor, Guid commitmentId, int version, string? status, CancellationToken cancellationToken)
    {
        var letterId = await transactions.ReadAsync(
            (db, token) => db.LetterOfIntentCommitments.Where(row => row.Id == commitmentId).Select(row => (Guid?)row.LetterOfIntentId).SingleOrDefaultAsync(token),
            cancellationToken) ?? throw new AccessDeniedException(nameof(AccessAction.ChangeLettersOfIntent));
        return await RunAsync(
            actor,
            letterId,
            async (hand, letter, token) =>
            {
                var commitment = await hand.Db.LetterOfIntentCommitments.SingleAsync(row => row.Id == commitmentId, token);
                var found = new Findings();
                found.Add(CommitmentIsFollowedWhileItHolds.Check(letter.Status, await LettersInForce.Of(hand.Db).AnyAsync(row => row.Id == letterId, token)));
                found.Add(NobodyChangedItMeanwhile.Check(version, commitment.Version));
                found.Code<CommitmentStatus>("status", status);
                if (found.Refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(found.Refusals);
                }

                var now = CodeTable<CommitmentStatus>.Parse(status!);
                if (now is CommitmentStatus.Late && commitment.Status is not CommitmentStatus.Late)
                {
                    await obstacles.CommitmentIsLateAsync(hand, commitment.Text, token);
                }

                commitment.Status = now;
                commitment.CheckedOn = hand.Today;
                hand.Audit(AuditAction.CommitmentChecked, ("status", now.Code()));
                return Decision<Guid>.Accept(commitmentId);
            },
            cancellationToken);
    }

    private async Task<Decision<Guid>> RunAsync(Actor actor, Guid letterId, Func<EmployerInHand, LetterOfIntent, CancellationToken, Task<Decision<Guid>>> change, CancellationToken cancellationToken)
    {
        var partId = await transactions.ReadAsync(
            (db, token) => db.LettersOfIntent.Where(row => row.Id == letterId).Select(row => (Guid?)row.TrackEmployerId).SingleOrDefaultAsync(token),
            cancellationToken) ?? throw new AccessDeniedException(nameof(AccessAction.ChangeLettersOfIntent));
        return await work.RunAsync(
            actor,
            partId,
            AccessAction.ChangeLettersOfIntent,
            async (hand, token) => await change(hand, await hand.Db.LettersOfIntent.SingleAsync(row => row.Id == letterId, token), token),
            cancellationToken);
    }

    /// <summary>What was followed in the version before, while this one waited for answers, is known of the same commitment here.</summary>
    private static async Task TakeOverFollowUpAsync(EmployerInHand hand, LetterOfIntent letter, CancellationToken cancellationToken)
    {
        var before = await hand.Db.LetterOfIntentCommitments.AsNoTracking()
            .Where(row => row.CheckedOn != null && LettersInForce.Of(hand.Db).Any(held => held.Id == row.LetterOfIntentId && held.TrackEmployerId == letter.TrackEmployerId && held.Id != letter.Id))
            .ToDictionaryAsync(row => row.LineageId, cancellationToken);
        foreach (var row in await hand.Db.LetterOfIntentCommitments.Where(row => row.LetterOfIntentId == letter.Id).ToListAsync(cancellationToken))
        {
            if (before.TryGetValue(row.LineageId, out var followed) && (row.CheckedOn is null || row.CheckedOn < followed.CheckedOn))
            {
                (row.Status, row.CheckedOn) = (followed.Status, followed.CheckedOn);
            }
        }
    }

    private static async Task ExpireTheOneBeforeAsync(EmployerInHand hand, LetterOfIntent letter, CancellationToken cancellationToken)
    {
        var before = await hand.Db.LettersOfIntent
            .Where(row => row.TrackEmployerId == letter.TrackEmployerId && row.Id != letter.Id && row.Status != LetterStatus.Expired)
            .ToListAsync(cancellationToken);
        foreach (var row in before)
        {
            row.Status = LetterStatus.Expired;
            hand.Audit(AuditAction.LetterExpired, Version(row));
        }

        // The database holds one version that is out at a time, also between two statements.
        await hand.Db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The employer and whoever leads the track; and the other authority, where the register knows only one.</summary>
    private static async Task<LetterContent> FirstAsync(EmployerInHand hand, CancellationToken cancellationToken)
    {
        var lead = await hand.Db.Organisations.SingleAsync(row => row.Id == hand.Track.Track.LeadOrganisationId, cancellationToken);
        var otherType = lead.Type is OrganisationType.Municipality ? OrganisationType.EmploymentService : OrganisationType.Municipality;
        var others = await hand.Db.Organisations.Where(row => row.Type == otherType).Select(row => row.Id).Take(2).ToListAsync(cancellationToken);
        List<PartyLine> parties = [new() { OrganisationId = lead.Id, Kind = KindOf(lead.Type).Code() }];
        if (others.Count == 1)
        {
            parties.Add(new() { OrganisationId = others[0], Kind = KindOf(otherType).Code() });
        }

        if (parties.TrueForAll(party => party.OrganisationId != hand.Part.OrganisationId))
        {
            parties.Add(new() { OrganisationId = hand.Part.OrganisationId, Kind = LetterPartyKind.Employer.Code() });
        }

        return new LetterContent { Parties = parties, JobsIntended = hand.Part.VacanciesEstimated, ValidFrom = hand.Today, ValidTo = hand.Track.Track.PlannedEnd };
    }

    private static LetterPartyKind KindOf(OrganisationType type) => type switch
    {
        OrganisationType.Municipality => LetterPartyKind.Municipality,
        OrganisationType.EmploymentService => LetterPartyKind.EmploymentService,
        _ => LetterPartyKind.Other,
    };

    private static async Task<Dictionary<Guid, Organisation>> OrganisationsAsync(EmployerInHand hand, LetterContent content, CancellationToken cancellationToken)
    {
        var ids = content.Parties.Select(party => party.OrganisationId).OfType<Guid>().ToList();
        return await hand.Db.Organisations.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
    }

    private static (string Name, string Value) Version(LetterOfIntent letter) => ("version", Written.Number(letter.TextVersion));
}
