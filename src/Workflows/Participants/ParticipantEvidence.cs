using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Checklists.ForAll;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>
/// What the register of participants shows: of all together how many are registered, assessed, sure of their own interest and informed, and how
/// the selection fell (REKR-06, -11 to -15); of one her chain (REKR-08). Counts and dates, never names.
/// </summary>
public sealed class ParticipantEvidence : IRegisterEvidence
{
    private const string Chain = "REKR-08";

    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = [GroupFacts.Selection, Chain, GroupFacts.Registered, "REKR-12", "REKR-13", "REKR-14", GroupFacts.Told];

    /// <inheritdoc />
    public Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        return question.ItemCode is Chain ? OfOneAsync(db, question, cancellationToken) : OfAllAsync(db, question, cancellationToken);
    }

    private static SuppliedEvidence Supplied(EvidenceQuestion question) => new("Participants", $"/jobbspar/{question.TrackId}/deltagare");

    private static async Task<SuppliedEvidence?> OfOneAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var participant = await db.Participants
            .Where(row => row.Id == question.SubjectId)
            .Select(row => new { row.ChainDecidedOn, row.ChainInformedOn, row.PlannedStart, row.PlannedEnd, Steps = db.ParticipantInterventions.Count(step => step.ParticipantId == row.Id) })
            .SingleOrDefaultAsync(cancellationToken);
        return participant?.ChainDecidedOn is null
            ? null
            : Supplied(question)
                .With("insatser", participant.Steps > 0 ? (int?)participant.Steps : null)
                .With("start", participant.PlannedStart)
                .With("slut", participant.PlannedEnd)
                .With("informerad", participant.ChainInformedOn);
    }

    private static async Task<SuppliedEvidence?> OfAllAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var members = (await GroupFacts.ReadAsync(db, [question.TrackId], cancellationToken))[question.TrackId].ToList();
        if (members.Count == 0)
        {
            return null;
        }

        var before = question.ItemCode is GroupFacts.Registered ? await EarlierOccurrence.DateAsync(db, question, "datum", cancellationToken) : DateOnly.MinValue;
        var state = GroupFacts.Of(question.ItemCode, members, before > DateOnly.MinValue ? before : null);
        var supplied = Supplied(question);
        return question.ItemCode switch
        {
            GroupFacts.Selection => await SelectionAsync(db, question, members, state, cancellationToken),
            GroupFacts.Registered => supplied
                .With("aktuella", state.Progress.Of)
                .With("inskrivna", state.Progress.Done)
                .With("kontrolleratAv", Names(state.Concerned.Select(member => member.RegistrationVerifiedBy)))
                .With("datum", state.Concerned.Max(member => member.RegistrationVerifiedOn)),
            "REKR-12" => Supporting(supplied, state)
                .With("aktuella", state.Progress.Of)
                .With("bedomda", state.Progress.Done)
                .With("datum", state.Concerned.Max(member => member.ConditionsAssessedOn)),
            "REKR-13" => Asked(supplied, "fragadeAv", state.Concerned.Select(member => member.OwnInterestConfirmedBy))
                .With("aktuella", state.Progress.Of)
                .With("bekraftade", state.Progress.Done)
                .With("datum", state.Concerned.Max(member => member.OwnInterestConfirmedOn)),
            "REKR-14" => supplied
                .With("aktuella", state.Progress.Of)
                .With("informerade", state.Progress.Done)
                .With("version", string.Join(", ", state.Concerned.Select(member => member.PrivacyNoticeVersion).OfType<string>().Distinct(StringComparer.Ordinal)))
                .With("medgivanden", await ConsentsAsync(db, question.TrackId, state, cancellationToken))
                .With("datum", state.Concerned.Max(member => member.PrivacyNoticeGivenOn)),
            _ => Ways(supplied, state)
                .With("utanPlats", state.Progress.Of)
                .With("besked", state.Progress.Done)
                .With("datum", state.Concerned.Max(member => member.NoticeGivenOn)),
        };
    }

    private static async Task<SuppliedEvidence> SelectionAsync(JobbsparDbContext db, EvidenceQuestion question, List<GroupMember> members, GroupState state, CancellationToken cancellationToken)
    {
        int Of(ParticipantStatus status) => members.Count(member => member.Status == status);
        var results = await db.SelectionResults.Where(row => row.TrackId == question.TrackId).Select(row => new { row.DecidedBy, row.CriteriaMet, row.DecidedOn }).ToListAsync(cancellationToken);
        var supplied = Supplied(question)
            .With("antagna", members.Count(member => member.WasAccepted))
            .With("reserver", Of(ParticipantStatus.Reserve))
            .With("ejAntagna", Of(ParticipantStatus.NotAccepted))
            .With("tackatNej", Of(ParticipantStatus.Declined))
            .With("obeslutade", state.Missing.Count)
            .With("datum", results.Max(row => (DateOnly?)row.DecidedOn));
        var parties = results.SelectMany(row => row.DecidedBy).Distinct().ToList();
        if (parties.Count > 0)
        {
            supplied.With("beslutade", parties.Select(PartyOf).Distinct(StringComparer.Ordinal));
        }

        var texts = await SelectionCriteria.OfTrackAsync(db, question.TrackId, cancellationToken);
        var criteria = results.SelectMany(row => row.CriteriaMet).Distinct(StringComparer.Ordinal).Where(texts.ContainsKey).Select(id => texts[id]).ToList();
        return criteria.Count > 0 ? supplied.With("kriterier", criteria) : supplied;
    }

    private static string PartyOf(OrganisationType type) => type is OrganisationType.SectorBody or OrganisationType.CoordinationAssociation ? "ANNAN" : type.Code();

    private static string Names(IEnumerable<OrganisationType?> parties) => string.Join(", ", parties.OfType<OrganisationType>().Distinct().Order().Select(DomainTexts.OrganisationType));

    /// <summary>Who assessed and asked; the form knows the two principals only, and is typed where another party did.</summary>
    private static SuppliedEvidence Asked(SuppliedEvidence supplied, string field, IEnumerable<OrganisationType?> parties)
    {
        var asking = parties.OfType<OrganisationType>().Where(type => type is OrganisationType.Municipality or OrganisationType.EmploymentService).Distinct().Order().Select(type => type.Code()).ToList();
        return asking.Count > 0 ? supplied.With(field, asking) : supplied;
    }

    /// <summary>Whoever has been assessed and has no support needs none: the need is registered as the kind of support that was chosen.</summary>
    private static SuppliedEvidence Supporting(SuppliedEvidence supplied, GroupState state)
    {
        var assessed = state.Concerned.Where(member => member.ConditionsAssessedOn is not null).ToList();
        var supported = assessed.Count(member => member.Support.Count > 0);
        return Asked(supplied, "bedomtAv", assessed.Select(member => member.ConditionsAssessedBy)).With("behoverStod", supported).With("medStod", supported);
    }

    private static async Task<int> ConsentsAsync(JobbsparDbContext db, Guid trackId, GroupState state, CancellationToken cancellationToken)
    {
        var given = await db.SecrecyConsents
            .Where(row => row.IsWritten && row.Basis == SharingBasis.Consent && row.WithdrawnOn == null && db.Participants.Any(participant => participant.Id == row.ParticipantId && participant.TrackId == trackId))
            .Select(row => row.ParticipantId)
            .Distinct()
            .ToListAsync(cancellationToken);
        return state.Concerned.Count(member => member.PrivacyNoticeGivenOn is not null && given.Contains(member.Id));
    }

    private static SuppliedEvidence Ways(SuppliedEvidence supplied, GroupState state)
    {
        var ways = state.Concerned.Select(member => member.NextStep switch
        {
            NextStep.OtherTrack or NextStep.NextRound => "ANNAT_SPAR",
            NextStep.OtherIntervention => "ANNAN_INSATS",
            NextStep.StaysReserve => "RESERVLISTA",
            NextStep.BackToReferrer => member.Source is ParticipantSource.EmploymentService ? "ATER_TILL_AF" : "ATER_TILL_KOMMUN",
            _ => null,
        }).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return ways.Count > 0 ? supplied.With("vagar", ways) : supplied;
    }
}
