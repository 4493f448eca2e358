using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Closure.Rules;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps.Rules;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Closure;

/// <summary>Registers employments with their subsidies, and the contacts after the hiring. Each method is one transaction (D2).</summary>
public sealed class EmploymentCommands(TrackWork work, ParticipantSteps steps, WorkingDayCalendar calendar, SubsidyRules rules, TimeProvider clock)
{
    private const int LongestName = 200;
    private static readonly int[] ContactsAfter = [20, 60];

    /// <summary>Registers or changes the employment that a participant goes to, with what is known of the subsidy.</summary>
    /// <returns>The employment's id.</returns>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> RegisterAsync(Actor actor, Guid trackId, EmploymentContent given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.CloseParticipant,
            async (hand, today, token) =>
            {
                var participant = await SeenParticipants.FindAsync(hand, given.ParticipantId, token);
                var takesPart = given.TrackEmployerId is null || await hand.Db.TrackEmployers.AnyAsync(row => row.Id == given.TrackEmployerId && row.TrackId == trackId, token);
                var known = await hand.Db.Employments.SingleOrDefaultAsync(row => row.ParticipantId == given.ParticipantId, token);
                var refusals = Refusals.Among(
                [
                    ParticipantTakesPart.Check(participant),
                    ContentWasNotChangedMeanwhile.Check(ReplacedContent.Employment, given.Version, known?.Version ?? 0),
                    EmployerTakesPart.Check(takesPart),
                    .. Check(given, today),
                    .. CheckSubsidy(given, today),
                ]);
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var employment = EmploymentOf(hand, known, given);
                await SubsidyOfAsync(hand, employment, given, token);
                hand.Db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.EmploymentRegistered, trackId, clock.GetUtcNow(), ("participant", given.ParticipantId.ToString())));
                await hand.Db.SaveChangesAsync(token);
                await steps.HireAsync(hand, given.ParticipantId, token);
                return Decision<Guid>.Accept(employment.Id);
            },
            cancellationToken);
    }

    /// <summary>Registers a contact with the employer during the first time of an employment; also after the track was closed.</summary>
    /// <exception cref="AccessDeniedException">The track or the contact does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> ContactAsync(Actor actor, Guid trackId, Guid contactId, DateOnly? heldOn, EmploymentState? state, CancellationToken cancellationToken) =>
        work.RunAsync(
            actor,
            trackId,
            AccessAction.FollowEmployment,
            async (hand, today, token) =>
            {
                var row = await hand.Db.PostHireContacts.SingleOrDefaultAsync(known => known.Id == contactId && known.TrackId == trackId, token)
                    ?? throw new AccessDeniedException(nameof(AccessAction.FollowEmployment));
                var refusals = Refusals.Among(FactHasHappened.Check("kontaktHolls", heldOn, today), AnswerIsGiven.Check("lage", state is not null));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                row.HeldOn = heldOn;
                row.State = state;
                hand.Db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.EmploymentFollowed, trackId, clock.GetUtcNow(), ("employment", row.EmploymentId.ToString())));
                return Decision<Guid>.Accept(row.Id);
            },
            cancellationToken);

    /// <summary>Promises the contacts that follow a hiring.</summary>
    internal void PromiseContacts(TrackInHand hand, Employment employment) =>
        hand.Db.PostHireContacts.AddRange(ContactsAfter.Select(days => new PostHireContact
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            TrackId = employment.TrackId,
            EmploymentId = employment.Id,
            DueOn = calendar.AddWorkingDays(employment.StartsOn, days),
        }));

    private static Refusal?[] Check(EmploymentContent given, DateOnly today) =>
    [
        EmploymentHasAnEmployer.Check(given.TrackEmployerId, given.EmployerName),
        ShortTextIsWritten.CheckOptional("annanArbetsgivare", given.EmployerName, LongestName),
        ShortTextIsWritten.CheckOptional("arbetsplats", given.Workplace, LongestName),
        AnswerIsGiven.Check("form", given.Form is not null),
        ExtentIsAPercentage.Check(given.ExtentPercent),
        AnswerIsGiven.Check("anstallningBorjar", given.StartsOn is not null),
        given.StartsOn is { } start ? PlannedDatesAreWithinReach.Check("anstallningBorjar", start, today) : null,
        EmploymentEndsAfterItStarts.Check(given.StartsOn, given.EndsOn),
        AnswerIsGiven.Check("relevant", given.RelevantToProfile is not null),
        FactHasHappened.CheckOptional("utanStod", given.ConfirmedWithoutSubsidyOn, today),
        AnswerIsGiven.Check("stodBehovs", given.SubsidyNeeded is not null),
    ];

    private Refusal?[] CheckSubsidy(EmploymentContent given, DateOnly today)
    {
        if (given.SubsidyNeeded is not SubsidyNeed.Yes)
        {
            return [];
        }

        var rule = given is { SubsidyType: { } type, StartsOn: { } start } ? rules.On(type, start) : null;
        return
        [
            NeededSubsidyHasItsKind.Check(given.SubsidyNeeded, given.SubsidyType),
            AnswerIsGiven.Check("sokande", given.Applicant is not null),
            WhoeverMustApplyApplies.Check(rule, given.SubsidyNeeded, given.Applicant),
            SubsidyForFullTimeIsForFullTime.Check(rule, given.SubsidyNeeded, given.ExtentPercent ?? 100),
            FactHasHappened.CheckOptional("ansokt", given.AppliedOn, today),
            FactHasHappened.CheckOptional("beslutsdatum", given.DecidedOn, today),
            FactHasHappened.CheckOptional("fackligtYttrande", given.UnionOpinionOn, today),
            DecisionHasADate.Check(given.Decision, given.DecidedOn),
            SubsidyIsAppliedForBeforeItIsDecided.Check(given.Decision, given.AppliedOn, given.DecidedOn),
            given.StartsOn is { } day ? SubsidyIsDecidedBeforeTheFirstDay.Check(given.Decision, given.DecidedOn, day) : null,
            SubsidyEndsAfterItBegins.Check(given.ValidFrom, given.ValidTo),
        ];
    }

    private Employment EmploymentOf(TrackInHand hand, Employment? known, EmploymentContent given)
    {
        var row = known;
        if (row is null)
        {
            row = new Employment
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                TrackId = hand.Track.Id,
                ParticipantId = given.ParticipantId,
                Form = given.Form!.Value,
                ExtentPercent = given.ExtentPercent!.Value,
                StartsOn = given.StartsOn!.Value,
                RegisteredBy = hand.Actor.UserId,
                RegisteredAt = clock.GetUtcNow(),
                Version = 1,
            };
            hand.Db.Employments.Add(row);
        }

        row.TrackEmployerId = given.TrackEmployerId;
        row.EmployerName = Blank(given.EmployerName);
        row.Workplace = Blank(given.Workplace);
        row.Form = given.Form!.Value;
        row.ExtentPercent = given.ExtentPercent!.Value;
        row.StartsOn = given.StartsOn!.Value;
        row.EndsOn = given.EndsOn;
        row.RelevantToProfile = given.RelevantToProfile!.Value;
        row.ConfirmedWithoutSubsidyOn = given.ConfirmedWithoutSubsidyOn;
        return row;
    }

    private async Task SubsidyOfAsync(TrackInHand hand, Employment employment, EmploymentContent given, CancellationToken cancellationToken)
    {
        var row = await hand.Db.WageSubsidies.SingleOrDefaultAsync(known => known.EmploymentId == employment.Id, cancellationToken);
        if (row is null)
        {
            row = new WageSubsidy
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                TrackId = hand.Track.Id,
                EmploymentId = employment.Id,
                Needed = given.SubsidyNeeded!.Value,
                RegisteredBy = hand.Actor.UserId,
                RegisteredAt = clock.GetUtcNow(),
            };
            hand.Db.WageSubsidies.Add(row);
        }

        var needed = given.SubsidyNeeded is SubsidyNeed.Yes;
        row.Needed = given.SubsidyNeeded!.Value;
        row.Type = needed ? given.SubsidyType : null;
        row.Applicant = needed ? given.Applicant : null;
        row.AppliedOn = needed ? given.AppliedOn : null;
        row.Decision = needed ? given.Decision : null;
        row.DecidedOn = needed ? given.DecidedOn : null;
        row.ValidFrom = needed ? given.ValidFrom : null;
        row.ValidTo = needed ? given.ValidTo : null;
        row.UnionOpinionOn = needed ? given.UnionOpinionOn : null;
        row.RuleVersion = row.Type is { } type ? rules.On(type, employment.StartsOn)?.Version : null;
        if (hand.Db.Entry(row).State is EntityState.Modified && hand.Db.Entry(employment).State is EntityState.Unchanged)
        {
            // One form holds both, and builds on the employment's version.
            employment.Version++;
        }
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
