using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Coverage;

/// <summary>
/// When the partners of a track's chain were consulted (PLAN-25), by the meetings of all parties and the contacts with employers. What was said before the chain got the
/// version before the one in force was said of another chain, and does not count.
/// </summary>
public sealed class PartnerRegister : IRegisterEvidence
{
    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["PLAN-25"];

    /// <inheritdoc />
    public SuppliedEvidence Place(EvidenceQuestion question) => new("FollowUps", $"/jobbspar/{question.TrackId}/avstamning");

    /// <inheritdoc />
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        var since = await SinceAsync(db, question.TrackId, cancellationToken);
        var employers = await SubjectNames.StillInAsync(db, question.TrackId, cancellationToken);
        var said = await ConsultedAsync(db, question.TrackId, since, employers, cancellationToken);
        if (said.Count == 0)
        {
            return null;
        }

        DateOnly? Latest(params ReadOnlySpan<MeetingPartyKind> kinds)
        {
            DateOnly? latest = null;
            foreach (var kind in kinds)
            {
                var on = said.Where(row => row.Kind == kind).Select(row => (DateOnly?)row.On).Max();
                latest = latest > on ? latest : on ?? latest;
            }

            return latest;
        }

        // The employers are consulted once the last of them is.
        var ofEmployers = employers.Keys.Select(part => said.Where(row => row.Kind is MeetingPartyKind.Employer && row.PartId == part).Select(row => (DateOnly?)row.On).Max()).ToList();
        return Place(question)
            .With("arbetsgivare", ofEmployers.Count == 0 || ofEmployers.Contains(null) ? null : ofEmployers.Min())
            .With("utbildare", Latest(MeetingPartyKind.EducationProvider, MeetingPartyKind.AdultEducation))
            .With("upphandladTjanst", await IsProcuredAsync(db, question.TrackId, cancellationToken))
            .With("uppfoljareAf", Latest(MeetingPartyKind.ContractMonitorOfEmploymentService))
            .With("uppfoljareKommun", Latest(MeetingPartyKind.ContractMonitorOfMunicipality))
            .With("kontakter", said.OrderBy(row => row.Kind).Select(row => row.Name.Length == 0 ? DomainTexts.Of(row.Kind) : $"{DomainTexts.Of(row.Kind)}: {row.Name}").Distinct(StringComparer.Ordinal));
    }

    private static async Task<DateOnly> SinceAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var fixedAt = await db.InterventionChains.Where(row => row.TrackId == trackId && row.FixedAt != null).OrderByDescending(row => row.Number).Select(row => row.FixedAt).Take(2).ToListAsync(cancellationToken);
        return fixedAt is [_, { } before] ? SwedishTime.DateOf(before) : DateOnly.MinValue;
    }

    private static async Task<bool?> IsProcuredAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var procured = await InterventionsInForce.Of(db, trackId).Join(db.InterventionCatalogueItems, row => row.CatalogueItemId, item => item.Id, (_, item) => item.IsProcured || item.ContractMonitorContactId != null).ToListAsync(cancellationToken);
        return procured.Count == 0 ? null : procured.Contains(true);
    }

    private static async Task<List<Consulted>> ConsultedAsync(JobbsparDbContext db, Guid trackId, DateOnly since, Dictionary<Guid, string> employers, CancellationToken cancellationToken)
    {
        var met = await (
            from meeting in db.SyncMeetings
            join party in db.SyncMeetingParties on meeting.Id equals party.SyncMeetingId
            where meeting.TrackId == trackId && meeting.HeldOn != null && meeting.HeldOn >= since && (meeting.Status == SyncMeetingStatus.Held || meeting.Status == SyncMeetingStatus.Complete)
            where party.WasPresent == true || party.ContactedOn != null
            select new { party.Kind, party.Name, On = party.WasPresent == true ? meeting.HeldOn : party.ContactedOn }).ToListAsync(cancellationToken);
        var parts = employers.Keys.ToList();
        var contacts = await db.EmployerContacts.Where(row => parts.Contains(row.TrackEmployerId) && row.HeldOn >= since).ToListAsync(cancellationToken);
        var said = new List<Consulted>();
        foreach (var row in met.Where(row => row.Kind is MeetingPartyKind.Employer or MeetingPartyKind.EducationProvider or MeetingPartyKind.AdultEducation
            or MeetingPartyKind.ContractMonitorOfEmploymentService or MeetingPartyKind.ContractMonitorOfMunicipality))
        {
            var of = row.Kind is not MeetingPartyKind.Employer ? [] : parts.FindAll(part => parts.Count == 1 || string.Equals(employers[part], row.Name, StringComparison.OrdinalIgnoreCase));
            said.AddRange(of.Count == 0 ? [new(row.Kind, null, row.Name, row.On!.Value)] : of.Select(part => new Consulted(row.Kind, part, row.Name, row.On!.Value)));
        }

        foreach (var row in contacts)
        {
            if (row.Participants.Any(party => party is ContactParticipant.Employer or ContactParticipant.Workplace))
            {
                said.Add(new(MeetingPartyKind.Employer, row.TrackEmployerId, employers[row.TrackEmployerId], row.HeldOn));
            }

            if (row.Participants.Contains(ContactParticipant.EducationProvider))
            {
                said.Add(new(MeetingPartyKind.EducationProvider, null, "", row.HeldOn));
            }
        }

        return said;
    }

    private sealed record Consulted(MeetingPartyKind Kind, Guid? PartId, string Name, DateOnly On);
}
