using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers.Places;
using Jobbspar.Workflows.Employers.Places.Rules;
using Jobbspar.Workflows.Employers.Rules;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers;

/// <summary>
/// Changes to the employers of a track. Each method is one transaction (D2); a refusal names every field at fault. All throw
/// <see cref="AccessDeniedException"/> where the part does not exist, or the actor may not do this.
/// </summary>
public sealed class EmployerCommands(TrackWork tracks, EmployerWork work, EmployerSteps steps, EmployerObstacles obstacles, PreparedWorkplaces prepared, TimeProvider clock)
{
    private const int LongestName = 200;
    private const int LongestText = 1_000;
    private const int LongestTasks = 2_000;
    private const int MostPeople = 10_000;

    /// <summary>
    /// Adds an employer to a track that is under way, and starts the employer's workflow, which opens her tasks.
    /// </summary>
    /// <returns>The id of the employer's part.</returns>
    public Task<Decision<Guid>> JoinAsync(Actor actor, Guid trackId, EmployerJoining joining, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(joining);
        return tracks.RunAsync(actor, trackId, AccessAction.ChangeEmployers, (hand, _, token) => JoinAsync(hand, joining, token), cancellationToken);
    }

    /// <summary>Changes what an employer's part says of need, people and conditions, where it still has the version that was read.</summary>
    public Task<Decision<Guid>> ChangeAsync(Actor actor, Guid partId, int version, EmployerDetails details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        return work.RunAsync(actor, partId, AccessAction.ChangeEmployers, (hand, token) => ChangeAsync(hand, version, details, token), cancellationToken);
    }

    /// <summary>Changes where an employer stands; a pause and a withdrawal need a reason. The workflow of an employer who withdraws ends with it; whoever comes back starts anew.</summary>
    public Task<Decision<Guid>> ChangeStatusAsync(Actor actor, Guid partId, int version, string? status, string? reason, CancellationToken cancellationToken) =>
        work.RunAsync(
            actor,
            partId,
            AccessAction.ChangeEmployers,
            async (hand, token) =>
            {
                var found = new Findings();
                found.Add(NobodyChangedItMeanwhile.Check(version, hand.Part.Version));
                found.Code<TrackEmployerStatus>("status", status);
                found.OptionalText("skäl", reason, LongestText);
                if (CodeTable<TrackEmployerStatus>.TryParse(status, out var wanted))
                {
                    found.Add(StatusChangeIsExplained.Check(wanted, reason));
                }

                if (found.Refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(found.Refusals);
                }

                var comesBack = hand.Part.Status is TrackEmployerStatus.Withdrawn && wanted is not TrackEmployerStatus.Withdrawn;
                if (comesBack && await WorkplacePlaces.CheckReturnAsync(hand.Db, hand.Part, hand.Today, token) is { Count: > 0 } full)
                {
                    return Decision<Guid>.Refuse(full);
                }

                SetStatus(hand, wanted, reason);
                if (wanted is TrackEmployerStatus.Withdrawn)
                {
                    await steps.EndAsync(hand.Track, partId, token);
                }
                else if (comesBack)
                {
                    await steps.StartAsync(hand.Track, partId, token);
                }

                return Decision<Guid>.Accept(partId);
            },
            cancellationToken);

    /// <summary>Takes a workplace of the employer into use in the track, or changes its use, where it has the places beside what it promised other tracks.</summary>
    public Task<Decision<Guid>> UseWorkplaceAsync(Actor actor, WorkplaceUse use, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        return work.RunAsync(actor, use.PartId, AccessAction.ChangeEmployers, (hand, token) => UseWorkplaceAsync(hand, use, token), cancellationToken);
    }

    /// <summary>Ends the use of a workplace in the track; not while participants are placed there.</summary>
    public Task<Decision<Guid>> LeaveWorkplaceAsync(Actor actor, Guid partId, Guid workplaceId, CancellationToken cancellationToken) =>
        work.RunAsync(
            actor,
            partId,
            AccessAction.ChangeEmployers,
            async (hand, token) =>
            {
                if (await hand.Db.TrackEmployerWorkplaces.SingleOrDefaultAsync(row => row.TrackEmployerId == partId && row.WorkplaceId == workplaceId, token) is { } row)
                {
                    var load = (await WorkplaceLoad.HoldAsync(hand.Db, workplaceId, hand.Today, token))!;
                    if (NobodyIsPlacedThere.Check(load.Workplace.Name, load.PeopleOf(hand.Part.TrackId)) is { } placed)
                    {
                        return Decision<Guid>.Refuse(placed);
                    }

                    hand.Db.TrackEmployerWorkplaces.Remove(row);
                    hand.Audit(AuditAction.WorkplaceNoLongerUsed, ("workplace", workplaceId.ToString()));
                    await prepared.FollowAsync(hand.Db, hand.Track.Track, token);
                }

                return Decision<Guid>.Accept(partId);
            },
            cancellationToken);

    /// <summary>Registers a consultation of a trade union; one that advises against becomes an obstacle of high severity.</summary>
    /// <returns>The consultation's id.</returns>
    public Task<Decision<Guid>> ConsultUnionAsync(Actor actor, NewConsultation given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(actor, given.PartId, AccessAction.ChangeEmployers, (hand, token) => ConsultAsync(hand, given, token), cancellationToken);
    }

    /// <summary>Registers a contact with the employer.</summary>
    /// <returns>The contact's id.</returns>
    public Task<Decision<Guid>> LogContactAsync(Actor actor, NewEmployerContact given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(actor, given.PartId, AccessAction.ChangeEmployers, (hand, _) => Task.FromResult(LogContact(hand, given)), cancellationToken);
    }

    /// <summary>Sets the status with its date and reason, and writes it into the history.</summary>
    internal static void SetStatus(EmployerInHand hand, TrackEmployerStatus status, string? reason)
    {
        hand.Part.Status = status;
        hand.Part.StatusReason = status is TrackEmployerStatus.Paused or TrackEmployerStatus.Withdrawn ? TypedText.OrNull(reason) : null;
        hand.Part.StatusChangedOn = hand.Today;
        hand.Audit(AuditAction.EmployerStatusChanged, ("status", status.Code()), ("reason", hand.Part.StatusReason ?? ""));
    }

    private async Task<Decision<Guid>> JoinAsync(TrackInHand hand, EmployerJoining joining, CancellationToken cancellationToken)
    {
        var found = new Findings();
        found.Bounds("lediga", joining.VacanciesEstimated, 1, MostPeople);
        found.OptionalText("behov", joining.Need, LongestText);
        Organisation? organisation = null;
        if (joining.OrganisationId is { } id)
        {
            organisation = await hand.Db.Organisations.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
            found.Add(OrganisationIsKnown.Check(organisation is not null, "organisation"));
        }
        else
        {
            found.Text("namn", joining.Name, LongestName);
            found.OrganisationNumber("orgnr", joining.OrganisationNumber);
        }

        if (found.Refusals.Count > 0)
        {
            return Decision<Guid>.Refuse(found.Refusals);
        }

        var now = clock.GetUtcNow();
        organisation ??= await TrackRegistration.FindOrAddAsync(hand.Db, joining.Name!, joining.OrganisationNumber, OrganisationType.Employer, now, cancellationToken);
        var isThere = await hand.Db.TrackEmployers.AnyAsync(row => row.TrackId == hand.Track.Id && row.OrganisationId == organisation.Id, cancellationToken);
        if (EmployerIsInTheTrackOnce.Check(isThere, organisation.Name) is { } twice)
        {
            return Decision<Guid>.Refuse(twice);
        }

        var part = new TrackEmployer
        {
            Id = Guid.CreateVersion7(now),
            TrackId = hand.Track.Id,
            OrganisationId = organisation.Id,
            VacanciesEstimated = joining.VacanciesEstimated ?? 0,
            Need = TypedText.OrNull(joining.Need),
        };
        hand.Db.TrackEmployers.Add(part);
        hand.Db.AuditEvents.Add(AuditEntry.OfEmployer(hand.Actor, AuditAction.EmployerJoined, part, now));
        await hand.Db.SaveChangesAsync(cancellationToken);
        await steps.StartAsync(hand, part.Id, cancellationToken);
        return Decision<Guid>.Accept(part.Id);
    }

    private static async Task<Decision<Guid>> ChangeAsync(EmployerInHand hand, int version, EmployerDetails details, CancellationToken cancellationToken)
    {
        var found = new Findings();
        found.Add(NobodyChangedItMeanwhile.Check(version, hand.Part.Version));
        found.Bounds("lediga", details.VacanciesEstimated, 0, MostPeople);
        found.Date("rekryterarFrån", details.VacanciesFrom);
        found.Date("rekryterarTill", details.VacanciesTo);
        found.Order("rekryterarTill", details.VacanciesFrom, details.VacanciesTo);
        found.OptionalCode<EmploymentForm>("anställningsform", details.ExpectedForm);
        found.OptionalCode<JobRedesign>("arbetssätt", details.JobRedesign);
        found.OptionalText("behov", details.Need, LongestText);
        found.PastDate("behovKartlagt", details.NeedMappedOn, hand.Today);
        found.PastDate("behovBekräftat", details.NeedConfirmedOn, hand.Today);
        found.OptionalText("arbetsuppgifter", details.WorkTasks, LongestTasks);
        found.OptionalText("arbetssättAnteckning", details.JobRedesignNote, LongestText);
        found.OptionalText("kollektivavtal", details.CollectiveAgreement, LongestName);
        found.Add(ConfirmedNeedHasANumber.Check(details.VacanciesEstimated ?? 0, details.NeedConfirmedById is not null, details.NeedConfirmedOn is not null));
        await CheckContactAsync(hand, found, "huvudkontakt", details.MainContactId, hand.Part.MainContactId, hand.Today, cancellationToken);
        await CheckContactAsync(hand, found, "sponsor", details.ManagementSponsorId, hand.Part.ManagementSponsorId, hand.Today, cancellationToken);
        await CheckContactAsync(hand, found, "behovBekräftatAv", details.NeedConfirmedById, hand.Part.NeedConfirmedById, details.NeedConfirmedOn ?? hand.Today, cancellationToken);
        if (found.Refusals.Count > 0)
        {
            return Decision<Guid>.Refuse(found.Refusals);
        }

        var part = hand.Part;
        part.MainContactId = details.MainContactId;
        part.ManagementSponsorId = details.ManagementSponsorId;
        part.VacanciesEstimated = details.VacanciesEstimated ?? 0;
        part.VacanciesFrom = details.VacanciesFrom;
        part.VacanciesTo = details.VacanciesTo;
        part.ExpectedForm = CodeTable<EmploymentForm>.TryParse(details.ExpectedForm, out var form) ? form : EmploymentForm.Unclear;
        part.NeedRecurs = details.NeedRecurs;
        part.Need = TypedText.OrNull(details.Need);
        part.NeedMappedOn = details.NeedMappedOn;
        part.NeedConfirmedById = details.NeedConfirmedById;
        part.NeedConfirmedOn = details.NeedConfirmedOn;
        part.WorkTasks = TypedText.OrNull(details.WorkTasks);
        part.JobRedesign = CodeTable<JobRedesign>.TryParse(details.JobRedesign, out var redesign) ? redesign : JobRedesign.NotTried;
        part.JobRedesignNote = TypedText.OrNull(details.JobRedesignNote);
        part.CollectiveAgreement = TypedText.OrNull(details.CollectiveAgreement);
        hand.Audit(AuditAction.EmployerChanged);
        return Decision<Guid>.Accept(part.Id);
    }

    /// <summary>Whoever is chosen belongs to the employer; somebody who has left may stay where she stood, but is not chosen anew.</summary>
    private static async Task CheckContactAsync(EmployerInHand hand, Findings found, string field, Guid? chosen, Guid? before, DateOnly on, CancellationToken cancellationToken)
    {
        if (chosen is null || chosen == before)
        {
            return;
        }

        var contact = await hand.ContactAsync(chosen, cancellationToken);
        found.Add(ContactBelongsToTheOrganisation.Check(field, contact, hand.Part.OrganisationId) ?? ContactIsStillThere.Check(field, contact!, on));
    }

    private async Task<Decision<Guid>> UseWorkplaceAsync(EmployerInHand hand, WorkplaceUse use, CancellationToken cancellationToken)
    {
        var workplace = await hand.Db.Workplaces.SingleOrDefaultAsync(row => row.Id == use.WorkplaceId, cancellationToken);
        var row = await hand.Db.TrackEmployerWorkplaces.SingleOrDefaultAsync(known => known.TrackEmployerId == hand.Part.Id && known.WorkplaceId == use.WorkplaceId, cancellationToken);
        var found = new Findings();
        found.Add(ContentWasNotChangedMeanwhile.Check(ReplacedContent.WorkplaceUse, use.Version, row?.Version ?? 0));
        found.Required("arbetsplats", use.WorkplaceId is not null);
        found.RequiredNumber("platser", use.Places, 0, MostPeople);
        found.Date("från", use.UsedFrom);
        found.Date("till", use.UsedTo);
        found.Date("redo", use.ReadyOn);
        found.Order("till", use.UsedFrom, use.UsedTo);
        if (use.WorkplaceId is not null)
        {
            found.Add(WorkplaceBelongsToTheEmployer.Check(workplace, hand.Part.OrganisationId)
                ?? WorkplaceIsInUse.Check(workplace!, use.UsedFrom ?? hand.Today));
        }

        if (found.Refusals.Count > 0)
        {
            return Decision<Guid>.Refuse(found.Refusals);
        }

        if (await WorkplacePlaces.CheckPromiseAsync(hand.Db, hand.Part.TrackId, use, row, hand.Today, cancellationToken) is { Count: > 0 } full)
        {
            return Decision<Guid>.Refuse(full);
        }

        if (row is null)
        {
            row = new TrackEmployerWorkplace { TrackEmployerId = hand.Part.Id, WorkplaceId = workplace!.Id, Places = 0, Version = 1 };
            hand.Db.TrackEmployerWorkplaces.Add(row);
        }

        row.Places = use.Places!.Value;
        row.UsedFrom = use.UsedFrom;
        row.UsedTo = use.UsedTo;
        row.TakesContinuously = use.TakesContinuously;
        row.ReadyOn = use.ReadyOn;
        hand.Audit(AuditAction.WorkplaceTakenIntoUse, ("workplace", workplace!.Id.ToString()));
        await prepared.FollowAsync(hand.Db, hand.Track.Track, cancellationToken);
        return Decision<Guid>.Accept(hand.Part.Id);
    }

    private async Task<Decision<Guid>> ConsultAsync(EmployerInHand hand, NewConsultation given, CancellationToken cancellationToken)
    {
        var found = new Findings();
        found.Code<ConsultationOutcome>("utfall", given.Outcome);
        found.OptionalCode<ConsultationForm>("form", given.Form);
        found.Required("datum", given.HeldOn is not null);
        found.PastDate("datum", given.HeldOn, hand.Today);
        found.OptionalText("fack", given.UnionName, 120);
        found.OptionalText("klubb", given.LocalBranch, 120);
        found.OptionalText("anteckning", given.Note, LongestText);
        if (CodeTable<ConsultationOutcome>.TryParse(given.Outcome, out var outcome))
        {
            found.Add(NoCounterpartIsExplained.Check(outcome, given.Note));
            found.Add(ConsultedUnionIsNamed.Check(outcome, given.UnionName, !string.IsNullOrWhiteSpace(given.Form)));
        }

        if (found.Refusals.Count > 0)
        {
            return Decision<Guid>.Refuse(found.Refusals);
        }

        var isConsulted = outcome is not ConsultationOutcome.NoCounterpart;
        var row = new UnionConsultation
        {
            Id = Guid.CreateVersion7(hand.Now),
            TrackEmployerId = hand.Part.Id,
            UnionName = isConsulted ? TypedText.OrNull(given.UnionName) : null,
            LocalBranch = isConsulted ? TypedText.OrNull(given.LocalBranch) : null,
            HeldOn = given.HeldOn!.Value,
            Form = isConsulted ? CodeTable<ConsultationForm>.Parse(given.Form!) : null,
            Outcome = outcome,
            Note = TypedText.OrNull(given.Note),
            CreatedAt = hand.Now,
            CreatedBy = hand.Actor.UserId,
        };
        hand.Db.UnionConsultations.Add(row);
        hand.Audit(AuditAction.UnionConsulted, ("consultation", outcome.Code()));
        if (outcome is ConsultationOutcome.AdvisesAgainst)
        {
            await obstacles.UnionAdvisesAgainstAsync(hand, row.Note, cancellationToken);
        }

        return Decision<Guid>.Accept(row.Id);
    }

    private static Decision<Guid> LogContact(EmployerInHand hand, NewEmployerContact given)
    {
        var found = new Findings();
        found.Required("datum", given.HeldOn is not null);
        found.PastDate("datum", given.HeldOn, hand.Today);
        found.Code<ContactForm>("form", given.Form);
        found.Text("utfall", given.Outcome, LongestTasks);
        found.Required("deltog", given.Participants.Count > 0);
        for (var index = 0; index < given.Participants.Count; index++)
        {
            found.Code<ContactParticipant>(string.Create(CultureInfo.InvariantCulture, $"deltog[{index}]"), given.Participants[index]);
        }

        if (found.Refusals.Count == 0)
        {
            found.Add(EmployerTookPartInTheContact.Check([.. given.Participants.Select(CodeTable<ContactParticipant>.Parse)]));
        }

        if (found.Refusals.Count > 0)
        {
            return Decision<Guid>.Refuse(found.Refusals);
        }

        var row = new EmployerContact
        {
            Id = Guid.CreateVersion7(hand.Now),
            TrackEmployerId = hand.Part.Id,
            HeldOn = given.HeldOn!.Value,
            Form = CodeTable<ContactForm>.Parse(given.Form!),
            Participants = [.. given.Participants.Select(CodeTable<ContactParticipant>.Parse).Distinct()],
            Outcome = given.Outcome!.Trim(),
            CreatedAt = hand.Now,
            CreatedBy = hand.Actor.UserId,
        };
        hand.Db.EmployerContacts.Add(row);
        hand.Audit(AuditAction.EmployerContacted);
        return Decision<Guid>.Accept(row.Id);
    }
}
