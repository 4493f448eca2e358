using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>
/// What the register of participants shows: of all together how many are registered, assessed, sure of their own interest and informed, and how
/// the selection fell (REKR-06, -11 to -15); of one her chain (REKR-08). Counts and dates, never names.
/// </summary>
public sealed class ParticipantEvidence : IRegisterEvidence
{
    private const string Chain = "REKR-08";
    private const string Registered = "REKR-11";

    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["REKR-06", Chain, Registered, "REKR-12", "REKR-13", "REKR-14", "REKR-15"];

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
        var all = await db.Participants
            .Where(row => row.TrackId == question.TrackId)
            .Select(row => new
            {
                row.Status,
                row.IsRegistered,
                row.RegistrationVerifiedOn,
                IsAssessed = row.ConditionsAssessedOn != null,
                IsConfirmed = row.OwnInterestConfirmedOn != null,
                IsInformed = row.PrivacyNoticeGivenOn != null,
                IsTold = row.NoticeGivenOn != null,
            })
            .ToListAsync(cancellationToken);
        if (all.Count == 0)
        {
            return null;
        }

        var accepted = all.FindAll(row => row.Status is ParticipantStatus.Accepted or ParticipantStatus.Active or ParticipantStatus.Paused or ParticipantStatus.Closed);
        var considered = all.FindAll(row => row.Status is ParticipantStatus.Invited || accepted.Contains(row));
        var turnedAway = all.FindAll(row => row.Status is ParticipantStatus.Reserve or ParticipantStatus.NotAccepted);
        var before = question.ItemCode is Registered ? await EarlierOccurrence.DateAsync(db, question, "datum", cancellationToken) : DateOnly.MinValue;
        int Of(ParticipantStatus status) => all.Count(row => row.Status == status);
        var supplied = Supplied(question);
        return question.ItemCode switch
        {
            "REKR-06" => supplied
                .With("antagna", accepted.Count)
                .With("reserver", Of(ParticipantStatus.Reserve))
                .With("ejAntagna", Of(ParticipantStatus.NotAccepted))
                .With("tackatNej", Of(ParticipantStatus.Declined)),
            Registered when before > DateOnly.MinValue => Again(),
            Registered => supplied.With("aktuella", considered.Count).With("inskrivna", considered.Count(row => row.IsRegistered)),
            "REKR-12" => supplied.With("aktuella", considered.Count).With("bedomda", considered.Count(row => row.IsAssessed)),
            "REKR-13" => supplied.With("aktuella", considered.Count).With("bekraftade", considered.Count(row => row.IsConfirmed)),
            "REKR-14" => supplied.With("aktuella", considered.Count).With("informerade", considered.Count(row => row.IsInformed)),
            _ => supplied.With("utanPlats", turnedAway.Count).With("besked", turnedAway.Count(row => row.IsTold)),
        };

        // Checked again when they start: of those who are still there, and by what was verified since.
        SuppliedEvidence Again()
        {
            var starting = accepted.FindAll(row => row.Status is not ParticipantStatus.Closed);
            return supplied.With("aktuella", starting.Count).With("inskrivna", starting.Count(row => row.IsRegistered && row.RegistrationVerifiedOn > before));
        }
    }
}
