using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Recruitment;

namespace Jobbspar.Host.Demo;

/// <summary>Brings the participants of an example track to where they are today, by the commands that their coordinator gives.</summary>
internal sealed class DemoParticipants(
    ParticipantCommands participants,
    RecruitmentCommands recruitment,
    SelectionCommands selection,
    IndividualChainCommands chains,
    FollowUpCommands followUps,
    EmploymentCommands employments,
    ClosureCommands closures)
{
    private const int Attendance = 92;

    private static readonly OrganisationType[] Parties = [OrganisationType.Municipality, OrganisationType.EmploymentService, OrganisationType.Employer];

    /// <param name="coordinator">Who does it.</param>
    /// <param name="life">Track.</param>
    /// <param name="parts">Parts of its employers.</param>
    /// <param name="today">Today; nothing is registered as later.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task CreateAsync(Actor coordinator, DemoLife life, IReadOnlyList<Guid> parts, DateOnly today, CancellationToken cancellationToken)
    {
        if (life.Track.People.Count == 0)
        {
            return;
        }

        var plan = new NewRecruitmentPlan
        {
            NumberSought = life.Form.PlacesPlanned ?? 10,
            ReserveTarget = 2,
            Channels = [RecruitmentChannel.JobBoard],
            DecisionParties = Parties,
            FinalSay = FinalSay.Employer,
            Criteria = [],
        };
        Done(await recruitment.SavePlanAsync(coordinator, life.TrackId, plan, cancellationToken));
        for (var index = 0; index < life.Track.People.Count; index++)
        {
            await BringAsync(coordinator, life, life.Track.People[index], parts[index % parts.Count], today, cancellationToken);
        }
    }

    private async Task BringAsync(Actor coordinator, DemoLife life, DemoPerson person, Guid part, DateOnly today, CancellationToken cancellationToken)
    {
        var start = life.Form.PlannedStart!.Value;
        var end = life.Form.PlannedEnd!.Value;
        var decided = Earlier(start.AddDays(-21), today);
        var said = new NewParticipant
        {
            Name = person.Name,
            Number = person.Number,
            Gender = person.Gender.Code(),
            EducationLevel = (person.Number[^1] % 2 == 0 ? EducationLevel.UpperSecondary : EducationLevel.Compulsory).Code(),
            Source = ParticipantSource.EmploymentService.Code(),
            PlannedStart = start,
            PlannedEnd = end,
        };
        var id = Done(await participants.RegisterAsync(coordinator, life.TrackId, said, cancellationToken));
        if (person.Course is DemoCourse.Candidate)
        {
            return;
        }

        Done(await participants.PrepareAsync(coordinator, id, Facts(decided), version: null, cancellationToken));
        var outcome = person.Course switch
        {
            DemoCourse.Prepared => (SelectionOutcome?)null,
            DemoCourse.NotAccepted => SelectionOutcome.NotAccepted,
            DemoCourse.Reserve => SelectionOutcome.Reserve,
            _ => SelectionOutcome.Accepted,
        };
        if (outcome is { } chosen)
        {
            var decision = new SelectionDecision { ParticipantId = id, Outcome = chosen, DecidedBy = Parties, CriteriaMet = [], DecidedOn = decided, TrackEmployerId = part };
            Done(await selection.DecideAsync(coordinator, decision, cancellationToken));
        }

        if (outcome is SelectionOutcome.Accepted)
        {
            await TakePartAsync(coordinator, life.TrackId, id, person.Course, Steps(start, end), decided, today, cancellationToken);
            await EndAsync(coordinator, life.TrackId, id, part, person.Course, end, today, cancellationToken);
        }
    }

    private async Task TakePartAsync(Actor coordinator, Guid trackId, Guid id, DemoCourse course, IReadOnlyList<StepPlan> steps, DateOnly decided, DateOnly today, CancellationToken cancellationToken)
    {
        var planned = Done(await chains.PlanAsync(coordinator, id, steps, cancellationToken));
        Done(await chains.DecideAsync(coordinator, id, decided, decided, cancellationToken));
        for (var index = 0; index < planned.Count; index++)
        {
            foreach (var change in Way(planned[index], steps[index], decided, today))
            {
                Done(await chains.MoveAsync(coordinator, change, cancellationToken));
            }

            if (steps[index].PlannedStart <= today && today < steps[index].PlannedEnd)
            {
                Done(await chains.RecordAttendanceAsync(coordinator, planned[index], Attendance, cancellationToken));
            }
        }

        if (course is DemoCourse.Active)
        {
            var followUp = new ParticipantFollowUp
            {
                ParticipantId = id,
                HeldOn = today.AddDays(-6),
                Progression = Progression.Forward,
                PlanFollowed = Fulfilment.Yes,
                InterventionsGiven = Fulfilment.Yes,
                NextStepKnown = true,
                DropoutRisk = DropoutRisk.Low,
                NextOn = today.AddDays(24),
            };
            Done(await followUps.RegisterAsync(coordinator, trackId, followUp, cancellationToken));
        }

        if (course is DemoCourse.Paused)
        {
            Done(await participants.MoveAsync(coordinator, id, ParticipantStatus.Paused, today.AddDays(-9), cancellationToken));
        }
    }

    private async Task EndAsync(Actor coordinator, Guid trackId, Guid id, Guid part, DemoCourse course, DateOnly end, DateOnly today, CancellationToken cancellationToken)
    {
        var closing = Earlier(end, today);
        var closure = new NewClosure { ParticipantId = id, ClosedOn = closing, AsPlanned = true };
        switch (course)
        {
            case DemoCourse.Employed:
                var employment = new EmploymentContent
                {
                    ParticipantId = id,
                    TrackEmployerId = part,
                    Form = EmploymentKind.Permanent,
                    ExtentPercent = 100,
                    StartsOn = closing.AddDays(14),
                    RelevantToProfile = true,
                    SubsidyNeeded = SubsidyNeed.No,
                };
                Done(await employments.RegisterAsync(coordinator, trackId, employment, cancellationToken));
                closure = closure with { Outcome = ClosureOutcome.EmployedInTrack };
                break;
            case DemoCourse.Studies:
                var studies = new StudiesContent
                {
                    ParticipantId = id,
                    Provider = "Älvsunda vuxenutbildning",
                    Education = "Vård och omsorg, fortsättning",
                    AppliedOn = closing.AddDays(-60),
                    Admission = AdmissionStatus.Admitted,
                    AdmittedOn = closing.AddDays(-30),
                    StudyPlan = StudyPlanState.Exists,
                    StartsOn = closing.AddDays(30),
                };
                Done(await closures.RegisterStudiesAsync(coordinator, trackId, studies, cancellationToken));
                closure = closure with { Outcome = ClosureOutcome.Studies };
                break;
            case DemoCourse.WithoutJob:
                closure = closure with
                {
                    Outcome = ClosureOutcome.CompletedWithoutJob,
                    SupportParty = "Arbetsförmedlingen",
                    SupportContact = "Arbetsförmedlare för vård",
                    SupportOn = closing,
                    NextRoundInterest = NextRoundInterest.Yes,
                    CertificatesMissing = "Betyget skrivs i januari.",
                };
                break;
            case DemoCourse.Dropout:
                var left = today.AddDays(-12);
                closure = closure with
                {
                    Outcome = ClosureOutcome.Dropout,
                    ClosedOn = left.AddDays(2),
                    AsPlanned = false,
                    ChangeReason = "Fick ett annat arbete.",
                    DropoutOn = left,
                    DropoutReason = DropoutReason.OtherWork,
                    HandoverParty = "Arbetsförmedlingen",
                    HandoverOn = left.AddDays(2),
                    KarensTold = true,
                };
                break;
            default:
                return;
        }

        Done(await closures.CloseAsync(coordinator, trackId, closure, cancellationToken));
    }

    private static Preparation Facts(DateOnly on) => new()
    {
        IsRegistered = true,
        RegistrationVerifiedOn = on,
        RegistrationVerifiedBy = OrganisationType.EmploymentService,
        ConditionsAssessedOn = on,
        ConditionsAssessedBy = OrganisationType.Municipality,
        OwnInterestConfirmedOn = on,
        OwnInterestConfirmedBy = OrganisationType.Municipality,
        PrivacyNoticeVersion = "2026-1",
        PrivacyNoticeGivenOn = on,
        Supports = [SupportKind.JobCoach],
    };

    /// <summary>A week to begin with, education until two thirds, then practice at the employer.</summary>
    private static IReadOnlyList<StepPlan> Steps(DateOnly start, DateOnly end)
    {
        var practice = start.AddDays((end.DayNumber - start.DayNumber) * 2 / 3);
        return
        [
            Step("Introduktionsvecka", InterventionType.IntroductionWeek, start, start.AddDays(4), 25),
            Step("Yrkesutbildning med yrkessvenska", InterventionType.VocationalAdultEducation, start.AddDays(7), practice.AddDays(-1), 30),
            Step("Handledd praktik", InterventionType.WorkPlacement, practice, end, 40),
        ];
    }

    private static StepPlan Step(string title, InterventionType type, DateOnly start, DateOnly end, decimal hours) =>
        new() { Title = title, Type = type, Occupying = true, PlannedStart = start, PlannedEnd = end, HoursPerWeek = hours, Reason = ChainChangeReason.NeedOfSupport };

    /// <summary>What has begun by today goes on, what has ended is completed; the rest is confirmed where it comes next.</summary>
    private static IEnumerable<StepChange> Way(Guid id, StepPlan step, DateOnly decided, DateOnly today)
    {
        yield return new StepChange { StepId = id, Version = null, Status = ParticipantInterventionStatus.Confirmed, ConfirmedBy = OrganisationType.Municipality, DecisionDate = decided };
        if (step.PlannedStart <= today)
        {
            yield return new StepChange { StepId = id, Version = null, Status = ParticipantInterventionStatus.Ongoing, ActualStart = step.PlannedStart };
        }

        if (step.PlannedEnd <= today)
        {
            yield return new StepChange { StepId = id, Version = null, Status = ParticipantInterventionStatus.Completed, ActualEnd = step.PlannedEnd };
        }
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static T Done<T>(Decision<T> decision) => DemoPortfolio.Accepted(decision);
}
