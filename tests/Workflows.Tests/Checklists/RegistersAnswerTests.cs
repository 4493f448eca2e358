using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.FollowUps;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>Coordinators typed what the registers know, and could type something else: here each register answers for its items, on both databases.</summary>
public abstract class RegistersAnswerTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 1, 12);

    private TrackWorld world = null!;
    private Guid track;
    private Guid part;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateShippedAsync(kind);
        track = await world.StartTrackAsync("Renova");
        part = await world.ReadAsync(db => db.TrackEmployers.Select(row => row.Id).SingleAsync());
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task FindAsync_EmptyRegisters_LeaveEveryFormToBeFilledIn()
    {
        // Who started the track coordinates it, and some steering group answers for it.
        foreach (var code in world.Get<EvidenceRegisters>().ItemCodes.Where(code => code is not ("PLAN-02" or "PLAN-03")))
        {
            var subject = ChecklistCatalogue.Shipped[code].Subject switch { ItemSubject.Employer => part, ItemSubject.Participant or ItemSubject.Transition => Guid.NewGuid(), _ => track };

            (await FindAsync(code, subject)).ShouldBeNull(code);
        }
    }

    [Fact]
    public async Task FindAsync_Values_AreOfTheKindsThatTheirFieldsHave()
    {
        var participant = await world.ActiveParticipantAsync(track, 1);
        await world.StepAsync(track, participant, InterventionType.WorkPlacement, Today, Today.AddDays(30), ParticipantInterventionStatus.Confirmed);
        await world.AddAsync(db =>
        {
            db.FollowUps.Add(FollowUp(participant, Today));
            db.ParticipantClosures.Add(Closure(participant));
        });
        await ConfirmLetterAsync(CommitmentStatus.OnItsWay);
        await ChangePartAsync();

        foreach (var code in world.Get<EvidenceRegisters>().ItemCodes)
        {
            var item = ChecklistCatalogue.Shipped[code];
            var subject = item.Subject switch { ItemSubject.Employer => part, ItemSubject.Participant or ItemSubject.Transition => item.IsShared ? track : participant, _ => track };
            if (await FindAsync(code, subject) is { } values)
            {
                EvidenceRules.All.ShouldContain(rule => rule.ItemCode == code);
                world.Get<EvidenceRules>().CheckDraft(item.Of(subject == track), values).Select(refusal => $"{code} {refusal.Field}: {refusal.Rule}").ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public async Task FindAsync_EmployersPart_AnswersOnceTheNeedIsMappedAndConfirmed()
    {
        await ChangePartAsync();

        var mapped = (await FindAsync("PLAN-05", part)).ShouldNotBeNull();
        (mapped.Number("antal"), mapped.Date("datum"), mapped.YesNo("aterkommande")).ShouldBe((4, Today, true));
        (await FindAsync("PLAN-12", part)).ShouldNotBeNull().Choice("anstallningsform").ShouldBe("TILLSVIDARE");
        (await FindAsync("PLAN-15", part)).ShouldNotBeNull().Choice("provat").ShouldBe("SPECIALISERING");
        (await FindAsync("PLAN-20", part)).ShouldBeNull("no workplace is used");
    }

    [Fact]
    public async Task CompleteAsync_LetterThatTheEmployerHasNotConfirmed_IsRefusedWhateverIsTyped()
    {
        var letter = await ConfirmLetterAsync(CommitmentStatus.NotStarted, confirmed: false);

        var values = (await FindAsync("PLAN-19", part)).ShouldNotBeNull();
        values.Choice("status").ShouldBe("SKICKAD");
        values.List("bekraftatAv").ShouldBe(["KOMMUN", "AF"], ignoreOrder: true);
        (await FindAsync("GENO-01", track)).ShouldBeNull("nobody has undertaken what is not confirmed");
        letter.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task FindAsync_Commitments_AreCountedByStatusAndHoldTheGateWhileOpen()
    {
        await ConfirmLetterAsync(CommitmentStatus.Late);

        var values = (await FindAsync("GENO-01", track)).ShouldNotBeNull();
        (values.Number("ataganden"), values.Number("forsenade"), values.Number("uppfyllda")).ShouldBe((3, 3, 0));
        (await MissingAsync("G3")).ShouldContain("CommitmentsAreClosed");
    }

    [Fact]
    public async Task FindAsync_FollowUp_AnswersForOneOccurrenceAndNotForTheNext()
    {
        var participant = await world.ActiveParticipantAsync(track, 1);
        await world.AddAsync(db => db.FollowUps.Add(FollowUp(participant, Today)));
        var values = (await FindAsync("GENO-02", participant)).ShouldNotBeNull();
        (values.Number("progression"), values.Choice("planenFoljs"), values.YesNo("nastaStegKant")).ShouldBe((4, "DELVIS", true));

        await world.AddAsync(db => db.ChecklistItems.Add(Done("GENO-02", participant, """{"datum":"2026-01-12"}""")));

        (await FindAsync("GENO-02", participant)).ShouldBeNull("the same conversation is not a new one");
    }

    [Fact]
    public async Task FindAsync_SupportAndPipeline_RestOnTheLatestFollowUp()
    {
        var participant = await world.ActiveParticipantAsync(track, 1);
        await world.AddAsync(async db => (await db.Participants.SingleAsync(row => row.Id == participant)).Support = [SupportKind.JobCoach, SupportKind.Interpreter, SupportKind.StudySupport]);
        (await FindAsync("GENO-11", participant)).ShouldBeNull("nobody has been in contact");
        await world.AddAsync(db =>
        {
            db.FollowUps.Add(FollowUp(participant, Today));
            db.FollowUps.Add(new FollowUp
            {
                Id = Guid.CreateVersion7(),
                TrackId = track,
                Subject = FollowUpSubject.Employer,
                TrackEmployerId = part,
                HeldOn = Today,
                IntendsToEmploy = 3,
                NextArrivalKnown = true,
                RegisteredBy = world.Anna.UserId,
                RegisteredAt = world.Clock.GetUtcNow(),
            });
        });

        var support = (await FindAsync("GENO-11", participant)).ShouldNotBeNull();
        support.Date("datum").ShouldBe(Today);
        support.List("stod").ShouldBe(["JOBBCOACH", "ANNAT"]);
        var pipeline = (await FindAsync("GENO-05", part)).ShouldNotBeNull();
        (pipeline.Number("paVagIn"), pipeline.Number("avserAnstalla"), pipeline.YesNo("bekraftat")).ShouldBe((1, 3, true), "of the only employer, since nothing else is said of her");
        await world.AddAsync(db => db.ChecklistItems.Add(Done("GENO-11", participant, """{"datum":"2026-01-12"}""")));
        (await FindAsync("GENO-11", participant)).ShouldBeNull("the same contact is not a new one");
    }

    [Fact]
    public async Task FindAsync_AdaptedChain_SaysHowOnceItIsDecided()
    {
        var participant = await world.ActiveParticipantAsync(track, 1);
        await world.StepAsync(track, participant, InterventionType.WorkPlacement, Today, Today.AddDays(30), ParticipantInterventionStatus.Confirmed);
        await world.StepAsync(track, participant, InterventionType.StudyVisit, Today, Today, ParticipantInterventionStatus.Credited);
        (await FindAsync("GENO-15", participant)).ShouldBeNull("nothing is decided");

        await world.AddAsync(async db => (await db.Participants.SingleAsync(row => row.Id == participant)).AdaptationDecidedOn = Today);

        var values = (await FindAsync("GENO-15", participant)).ShouldNotBeNull();
        (values.Choice("beslut"), values.YesNo("validering"), values.Date("datum")).ShouldBe(("ANPASSAD", true, Today));
        values.List("andringar").ShouldBe(["LAGT_TILL", "TAGIT_BORT"]);
    }

    [Fact]
    public async Task FindAsync_StepsThatGoOn_AreNeitherCompletedNorBrokenOff()
    {
        var participant = await world.ActiveParticipantAsync(track, 1);
        await world.StepAsync(track, participant, InterventionType.WorkPlacement, Today, Today.AddDays(30));
        await world.StepAsync(track, participant, InterventionType.SwedishForImmigrants, Today, Today.AddDays(30), ParticipantInterventionStatus.Completed);
        await world.StepAsync(track, participant, InterventionType.StudyVisit, Today, Today, ParticipantInterventionStatus.Cancelled);

        var values = (await FindAsync("GENO-10", participant)).ShouldNotBeNull();

        (values.Number("planerade"), values.Number("fullfoljda"), values.Number("avbrutna")).ShouldBe((2, 1, 0));
    }

    [Fact]
    public async Task FindAsync_Candidates_AreCountedBySourceAndNotNamed()
    {
        await world.ActiveParticipantAsync(track, 1);
        await world.ActiveParticipantAsync(track, 2, status: ParticipantStatus.Candidate);

        var values = (await FindAsync("REKR-01", track)).ShouldNotBeNull();

        (values.Number("kandidater"), values.Number("franAf"), values.Number("franKommun"), values.Number("franAnnan")).ShouldBe((2, 2, 0, 0));
    }

    [Theory]
    [InlineData(SubsidyDecision.Withdrawn, false, null)]
    [InlineData(SubsidyDecision.Withdrawn, true, "INGEN_BEHOVS")]
    [InlineData(null, true, "UTREDS")]
    public async Task FindAsync_EmploymentWhoseApplicationWasWithdrawn_IsNoLongerLookedInto(SubsidyDecision? decision, bool standsWithout, string? answer)
    {
        var participant = await world.ActiveParticipantAsync(track, 1);
        var content = new EmploymentContent
        {
            ParticipantId = participant,
            TrackEmployerId = part,
            Form = EmploymentKind.Permanent,
            ExtentPercent = 100,
            StartsOn = Today.AddDays(30),
            RelevantToProfile = true,
            SubsidyNeeded = SubsidyNeed.Yes,
            SubsidyType = SubsidyType.NewStart,
            Applicant = SubsidyApplicant.Employer,
            AppliedOn = Today.AddDays(-10),
            Decision = decision,
            DecidedOn = decision is null ? null : Today,
            ConfirmedWithoutSubsidyOn = standsWithout ? Today : null,
        };
        (await world.Get<EmploymentCommands>().RegisterAsync(world.Anna, track, content, default)).Refusals.ShouldBeEmpty();

        (await FindAsync("AVSL-02", participant)).ShouldNotBeNull().Choice("subvention").ShouldBe(answer);
    }

    [Fact]
    public async Task Gates_AskTheRegisters()
    {
        var participant = await world.ActiveParticipantAsync(track, 1, status: ParticipantStatus.Candidate);
        (await MissingAsync("G2")).ShouldContain("SomebodyIsAccepted");

        await world.AddAsync(async db => (await db.Participants.SingleAsync(row => row.Id == participant)).Status = ParticipantStatus.Closed);

        (await MissingAsync("G2")).ShouldNotContain("SomebodyIsAccepted");
        (await MissingAsync("G4")).ShouldContain("ClosedParticipantsHaveAnOutcome");
    }

    private async Task<EvidenceValues?> FindAsync(string code, Guid subject)
    {
        var supplied = await world.SuppliedAsync(track, code, subject);
        return supplied is null ? null : new EvidenceValues(supplied.Values);
    }

    private async Task<string[]> MissingAsync(string gate) => [.. (await world.ReadAsync(async db => await GateFacts.MissingAsync(db, await db.Tracks.SingleAsync(row => row.Id == track), gate, Today, default))).Select(refusal => refusal.Rule)];

    private Task ChangePartAsync() => world.AddAsync(async db =>
    {
        var row = await db.TrackEmployers.SingleAsync(known => known.Id == part);
        (row.VacanciesEstimated, row.VacanciesFrom, row.VacanciesTo, row.NeedRecurs) = (4, Today, Today.AddDays(90), true);
        (row.NeedMappedOn, row.NeedConfirmedOn, row.ExpectedForm) = (Today, Today, EmploymentForm.Permanent);
        (row.JobRedesign, row.JobRedesignNote) = (JobRedesign.Specialisation, "Bara plockning.");
    });

    private async Task<Guid> ConfirmLetterAsync(CommitmentStatus status, bool confirmed = true)
    {
        var letter = new LetterOfIntent
        {
            Id = Guid.CreateVersion7(),
            TrackEmployerId = part,
            TextVersion = 1,
            Status = confirmed ? LetterStatus.Confirmed : LetterStatus.Sent,
            Ambition = "Sex anställningar",
            JobsIntended = 6,
            SentOn = Today,
            CreatedAt = world.Clock.GetUtcNow(),
            CreatedBy = world.Anna.UserId,
        };
        await world.AddAsync(async db =>
        {
            db.LettersOfIntent.Add(letter);
            await db.SaveChangesAsync();
            LetterPartyKind[] kinds = [LetterPartyKind.Municipality, LetterPartyKind.EmploymentService, LetterPartyKind.Employer];
            foreach (var (index, one) in kinds.Index())
            {
                var organisation = new Organisation { Id = Guid.CreateVersion7(), Name = $"Part {index}", Type = OrganisationType.Other };
                db.Organisations.Add(organisation);
                var answered = confirmed || one is not LetterPartyKind.Employer;
                var party = new LetterOfIntentParty
                {
                    Id = Guid.CreateVersion7(),
                    LetterOfIntentId = letter.Id,
                    OrganisationId = organisation.Id,
                    Kind = one,
                    Position = index,
                    ConfirmedOn = answered ? Today : null,
                    ConfirmedForm = answered ? ConfirmationForm.Email : null,
                };
                db.LetterOfIntentParties.Add(party);
                await db.SaveChangesAsync();
                db.LetterOfIntentCommitments.Add(new LetterOfIntentCommitment
                {
                    Id = Guid.CreateVersion7(),
                    LetterOfIntentId = letter.Id,
                    LineageId = Guid.CreateVersion7(),
                    PartyId = party.Id,
                    Position = index,
                    Text = "Handledare",
                    Category = CommitmentCategory.Supervisor,
                    Status = status,
                });
            }
        });
        return letter.Id;
    }

    private FollowUp FollowUp(Guid participant, DateOnly on) => new()
    {
        Id = Guid.CreateVersion7(),
        TrackId = track,
        Subject = FollowUpSubject.Participant,
        ParticipantId = participant,
        HeldOn = on,
        Progression = Progression.Forward,
        PlanFollowed = Fulfilment.Partly,
        InterventionsGiven = Fulfilment.Yes,
        NextStepKnown = true,
        Actions = ["Mer språkstöd"],
        RegisteredBy = world.Anna.UserId,
        RegisteredAt = world.Clock.GetUtcNow(),
    };

    private ParticipantClosure Closure(Guid participant) => new()
    {
        Id = Guid.CreateVersion7(),
        TrackId = track,
        ParticipantId = participant,
        Outcome = ClosureOutcome.Dropout,
        ClosedOn = Today,
        AsPlanned = false,
        ChangeReason = "Flyttade",
        DropoutReason = DropoutReason.Moved,
        DropoutOn = Today,
        HandoverOn = Today,
        RegisteredBy = world.Anna.UserId,
        RegisteredAt = world.Clock.GetUtcNow(),
    };

    private ChecklistItem Done(string code, Guid subject, string evidence) => new()
    {
        Id = Guid.CreateVersion7(),
        TrackId = track,
        ItemCode = code,
        Phase = Workflows.Tracks.Phase.Implementation,
        SubjectId = subject,
        Occurrence = 1,
        Status = ChecklistStatus.Done,
        ResponsibleRole = "KOORDINATOR",
        ReminderPolicy = "RP-REC",
        BookmarkId = Guid.NewGuid(),
        ActivityId = "geno02",
        Evidence = evidence,
        OpenedAt = world.Clock.GetUtcNow(),
    };

    public sealed class OnSqlite() : RegistersAnswerTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : RegistersAnswerTests(DatabaseKind.PostgreSql);
}
