using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Host.Simulation;

/// <summary>Closes participants with what their outcomes rest on.</summary>
internal sealed class ClosingWork(ClosureCommands closures, EmploymentCommands employments, WorkingDayCalendar calendar, Tally tally)
{
    public async Task<bool> CloseAsync(TrackLife life, ParticipantLife one, CancellationToken cancellationToken)
    {
        var outcome = one.Plan.Outcome;
        var day = tally.Today;
        if (outcome is ClosureOutcome.EmployedInTrack or ClosureOutcome.EmployedElsewhere)
        {
            await EmployAsync(life, one, day, cancellationToken);
        }
        else if (outcome is ClosureOutcome.Studies)
        {
            await StudyAsync(life, one, day, cancellationToken);
        }

        var isDropout = outcome is ClosureOutcome.Dropout;
        if (!isDropout)
        {
            var plan = new ClosurePlanContent { ParticipantId = one.Id, ExpectedOutcome = outcome, EmployerInformedOn = day };
            await tally.GiveAsync("avslutsplan", closures.PlanAsync(life.Coordinator, life.Id, plan, cancellationToken));
        }

        var isWithoutJob = outcome is ClosureOutcome.CompletedWithoutJob;
        var closure = new NewClosure
        {
            ParticipantId = one.Id,
            Outcome = outcome,
            ClosedOn = day,
            AsPlanned = !isDropout,
            ChangeReason = isDropout ? "Deltagaren slutade i förtid." : null,
            SupportParty = isWithoutJob ? "Arbetsförmedlingen" : null,
            SupportContact = isWithoutJob ? "Arbetsförmedlare för branschen" : null,
            SupportOn = isWithoutJob ? day : null,
            NextRoundInterest = isWithoutJob ? NextRoundInterest.Yes : null,
            DropoutOn = isDropout ? day : null,
            DropoutReason = isDropout ? DropoutReason.OwnRequest : null,
            HandoverParty = isDropout ? "Arbetsförmedlingen" : null,
            HandoverOn = isDropout ? day : null,
            KarensTold = isDropout,
            CertificatesMissing = !isDropout ? "Betyget kommer när kursen är rättad." : null,
        };
        var closed = await tally.GiveAsync("avsluta deltagare", closures.CloseAsync(life.Coordinator, life.Id, closure, cancellationToken));
        life.HasChanged = true;
        one.IsClosed |= closed.Accepted;
        return closed.Accepted;
    }

    private Task<Decision<Guid>> EmployAsync(TrackLife life, ParticipantLife one, DateOnly day, CancellationToken cancellationToken)
    {
        var inTrack = one.Plan.Outcome is ClosureOutcome.EmployedInTrack;
        var employment = new EmploymentContent
        {
            ParticipantId = one.Id,
            TrackEmployerId = inTrack ? life.Employers[one.Plan.Number % life.Employers.Count] : null,
            EmployerName = inTrack ? null : "Simulerad arbetsgivare utanför spåret",
            Form = EmploymentKind.Permanent,
            ExtentPercent = 100,
            StartsOn = calendar.AddWorkingDays(day, 1),
            RelevantToProfile = true,
            SubsidyNeeded = SubsidyNeed.No,
        };
        return tally.GiveAsync("anställning", employments.RegisterAsync(life.Coordinator, life.Id, employment, cancellationToken));
    }

    private Task<Decision<Guid>> StudyAsync(TrackLife life, ParticipantLife one, DateOnly day, CancellationToken cancellationToken)
    {
        var studies = new StudiesContent
        {
            ParticipantId = one.Id,
            Provider = "Älvsunda vuxenutbildning",
            Education = "Yrkesutbildning på gymnasial nivå",
            AppliedOn = day.AddDays(-40),
            Admission = AdmissionStatus.Admitted,
            AdmittedOn = day.AddDays(-10),
            StudyPlan = StudyPlanState.Exists,
            StartsOn = calendar.AddWorkingDays(day, 10),
        };
        return tally.GiveAsync("studier", closures.RegisterStudiesAsync(life.Coordinator, life.Id, studies, cancellationToken));
    }
}
