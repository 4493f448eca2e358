using System.Globalization;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Host.Simulation;

/// <summary>Leads participants from candidate to closed: recruitment, selection, the individual chain step by step, and the end.</summary>
internal sealed class ParticipantWork(
    ParticipantCommands participants,
    RecruitmentCommands recruitment,
    SelectionCommands selection,
    IndividualChainCommands chains,
    TrackCommands tracks,
    ClosingWork closing,
    WorkplaceWork workplaces,
    WorkingDayCalendar calendar,
    Chance chance,
    Tally tally)
{
    private const int SelectionAfter = 15;
    private const int SelectionBefore = 19;
    private const int SelectionDue = 24;
    private const int LatestSelection = 28;
    private const int LongestWait = 27;
    private const int DaysBetweenSigns = 4;
    private const int Meetings = 3;

    private static readonly OrganisationType[] Deciders = [OrganisationType.Employer, OrganisationType.Municipality];

    /// <summary>Once recruitment has begun: everybody, with what is to be done until the chain is planned.</summary>
    public IReadOnlyList<ParticipantLife> Begin(TrackLife life, DateOnly since, CancellationToken cancellationToken)
    {
        ParticipantLife[] all = [.. life.Track.Participants.Select(plan => new ParticipantLife(plan))];
        all[0].ToDo(calendar.AddWorkingDays(since, 1), () => PlanRecruitmentAsync(life, cancellationToken));
        var selectedOn = SelectedOn(life.Track.Start, since);
        foreach (var one in all)
        {
            one.ToDo(calendar.AddWorkingDays(since, 2), () => RegisterAsync(life, one, cancellationToken));
            one.ToDo(calendar.AddWorkingDays(since, 4), () => PrepareAsync(life, one, cancellationToken));
            one.ToDo(selectedOn, () => SelectAsync(life, one, cancellationToken));
        }

        all[0].ToDo(calendar.AddWorkingDays(since, 3), () => InviteAsync(life, all, calendar.AddWorkingDays(since, 8), cancellationToken));
        return all;
    }

    /// <summary>When the checklist asks for it, but so that nobody who is accepted waits for long (P-START), that somebody is accepted in time (FOR_FA_DELTAGARE), and that nothing is open any more when the start is near (START_HOTAD).</summary>
    private DateOnly SelectedOn(DateOnly start, DateOnly since)
    {
        DateOnly[] notBefore = [calendar.AddWorkingDays(since, SelectionDue), calendar.AddWorkingDays(start, -LongestWait)];
        DateOnly[] notAfter = [notBefore.Max(), calendar.AddWorkingDays(start, -SelectionBefore), calendar.AddWorkingDays(since, LatestSelection)];
        DateOnly[] possible = [notAfter.Min(), calendar.AddWorkingDays(since, SelectionAfter)];
        return possible.Max();
    }

    /// <summary>False while the next gate would be asked too early: recruitment ends with accepted participants, closing with closed ones.</summary>
    public bool AreReady(TrackLife life) => life.GatesOpened switch
    {
        1 => life.Participants.Any(one => one.StepIds.Count > 0),
        3 => life.Participants.All(one => !one.Plan.IsAccepted || one.IsClosed),
        _ => true,
    };

    private async Task<bool> PlanRecruitmentAsync(TrackLife life, CancellationToken cancellationToken)
    {
        var plan = new NewRecruitmentPlan
        {
            NumberSought = life.Track.Form.PlacesPlanned!.Value,
            ReserveTarget = 2,
            Channels = [RecruitmentChannel.CaseWorkers, RecruitmentChannel.Meeting],
            DecisionParties = Deciders,
            FinalSay = FinalSay.Employer,
            Criteria = [],
        };
        return (await tally.GiveAsync("rekryteringsplan", recruitment.SavePlanAsync(life.Coordinator, life.Id, plan, cancellationToken))).Accepted;
    }

    /// <summary>Everybody is invited to each of the meetings that the plan has, and comes.</summary>
    private async Task<bool> InviteAsync(TrackLife life, ParticipantLife[] all, DateOnly day, CancellationToken cancellationToken)
    {
        Guid[] invited = [.. all.Where(one => one.Id != Guid.Empty).Select(one => one.Id)];
        for (var number = 0; number < Meetings; number++)
        {
            var on = calendar.AddWorkingDays(day, 2 * number);
            var meeting = new NewActivity
            {
                Type = ActivityType.InformationMeeting,
                Date = on,
                From = new TimeOnly(6, 30),
                To = new TimeOnly(7, 30),
                Place = "Biblioteket",
                EmployerIds = [],
                EmployerDecides = false,
                MandatoryForCandidates = false,
            };
            var planned = await tally.GiveAsync("informationsträff", recruitment.PlanActivityAsync(life.Coordinator, life.Id, meeting, cancellationToken));
            if (!planned.Accepted)
            {
                return false;
            }

            await tally.GiveAsync("inbjudan", recruitment.InviteAsync(life.Coordinator, planned.Value, invited, cancellationToken));
            all[0].ToDo(on, () => HoldAsync(life, planned.Value, invited, cancellationToken));
        }

        life.HasChanged = true;
        return true;
    }

    private async Task<bool> HoldAsync(TrackLife life, Guid meeting, Guid[] invited, CancellationToken cancellationToken)
    {
        var seen = invited.ToDictionary(id => id, _ => (AttendanceStatus.Present, (ActivityResult?)null));
        await tally.GiveAsync("närvaro på träffen", recruitment.RecordAttendanceAsync(life.Coordinator, meeting, seen, cancellationToken));
        life.HasChanged = true;
        return (await tally.GiveAsync("träffen hölls", recruitment.EndActivityAsync(life.Coordinator, meeting, ActivityStatus.Held, reason: null, replacementId: null, cancellationToken))).Accepted;
    }

    private async Task<bool> RegisterAsync(TrackLife life, ParticipantLife one, CancellationToken cancellationToken)
    {
        var person = new NewParticipant
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"Simulerad person {life.Track.Number}-{one.Plan.Number}"),
            BirthYear = one.Plan.BirthYear,
            Gender = one.Plan.Gender,
            EducationLevel = one.Plan.Education,
            Source = ParticipantSource.EmploymentService.Code(),
            PlannedStart = one.Plan.Steps[0].From,
            PlannedEnd = one.Plan.Steps[^1].To,
        };
        var registered = await tally.GiveAsync("kandidat", participants.RegisterAsync(life.Coordinator, life.Id, person, cancellationToken));
        one.Id = registered.Accepted ? registered.Value : Guid.Empty;
        return registered.Accepted;
    }

    private async Task<bool> PrepareAsync(TrackLife life, ParticipantLife one, CancellationToken cancellationToken)
    {
        var day = tally.Today;
        var facts = new Preparation
        {
            IsRegistered = true,
            RegistrationVerifiedOn = day,
            RegistrationVerifiedBy = OrganisationType.EmploymentService,
            ConditionsAssessedOn = day,
            ConditionsAssessedBy = OrganisationType.EmploymentService,
            OwnInterestConfirmedOn = day,
            OwnInterestConfirmedBy = OrganisationType.Municipality,
            PrivacyNoticeVersion = "1",
            PrivacyNoticeGivenOn = day,
        };
        return (await tally.GiveAsync("förberedelse", participants.PrepareAsync(life.Coordinator, one.Id, facts, version: null, cancellationToken))).Accepted;
    }

    private async Task<bool> SelectAsync(TrackLife life, ParticipantLife one, CancellationToken cancellationToken)
    {
        var day = tally.Today;
        var decision = new SelectionDecision
        {
            ParticipantId = one.Id,
            Outcome = one.Plan.IsAccepted ? SelectionOutcome.Accepted : SelectionOutcome.NotAccepted,
            DecidedBy = Deciders,
            CriteriaMet = [],
            DecidedOn = day,
            TrackEmployerId = one.Plan.IsAccepted ? life.Employers[WorkplaceWork.EmployerOf(life, one.Plan)] : null,
        };
        var decided = await tally.GiveAsync("urval", selection.DecideAsync(life.Coordinator, decision, cancellationToken));
        if (!decided.Accepted)
        {
            return false;
        }

        life.HasChanged = true;

        // Whoever is accepted leaves the table with a chain: until it is planned, all her time is a gap.
        one.ToDo(one.Plan.IsAccepted ? day : calendar.AddWorkingDays(day, 1), () => one.Plan.IsAccepted ? PlanChainAsync(life, one, cancellationToken) : GiveNoticeAsync(life, one, cancellationToken));
        return true;
    }

    private async Task<bool> GiveNoticeAsync(TrackLife life, ParticipantLife one, CancellationToken cancellationToken)
    {
        // When the last of them has been told, the task that asks for it is done.
        life.HasChanged = true;
        return (await tally.GiveAsync("besked", participants.GiveNoticeAsync(life.Coordinator, one.Id, tally.Today, NextStep.OtherTrack, cancellationToken))).Accepted;
    }

    /// <summary>As it was drawn; a selection that came late moves it.</summary>
    private async Task<bool> PlanChainAsync(TrackLife life, ParticipantLife one, CancellationToken cancellationToken)
    {
        var day = tally.Today;
        var late = Math.Max(0, calendar.AddWorkingDays(day, 5).DayNumber - one.Plan.Steps[0].From.DayNumber);
        SimulatedStep[] steps = [.. one.Plan.Steps.Select(step => step.Later(late))];
        StepPlan[] plans = [.. steps.Select(step => new StepPlan
        {
            Type = step.Type,
            Title = step.Title,
            Occupying = true,
            PlannedStart = step.From,
            PlannedEnd = step.To,
            HoursPerWeek = 40,
            Reason = ChainChangeReason.EarlierExperience,
        })];
        var planned = await tally.GiveAsync("kedja", chains.PlanAsync(life.Coordinator, one.Id, plans, cancellationToken));
        if (!planned.Accepted)
        {
            return false;
        }

        (one.Steps, one.StepIds) = (steps, planned.Value!);
        await workplaces.PlaceAsync(life, one, cancellationToken);
        await tally.GiveAsync("kedjebeslut", chains.DecideAsync(life.Coordinator, one.Id, day, day, cancellationToken));
        one.ToDo(calendar.AddWorkingDays(calendar.OnOrAfter(steps[0].From), -1) is var eve && eve > day ? eve : day, () => PrepareAsync(life, one, cancellationToken));
        for (var index = 0; index < steps.Length; index++)
        {
            FollowStep(life, one, index, late, cancellationToken);
        }

        End(life, one, late, cancellationToken);
        return true;
    }

    /// <summary>Most steps are confirmed in good time; one in ten in the last week.</summary>
    private void FollowStep(TrackLife life, ParticipantLife one, int index, int late, CancellationToken cancellationToken)
    {
        var step = one.Steps[index];
        var id = one.StepIds[index];
        var from = calendar.OnOrAfter(step.From);
        var to = calendar.OnOrBefore(step.To) is var last && last > from ? last : from;
        var leaves = one.Plan.LeavesOn?.AddDays(late) ?? DateOnly.MaxValue;
        if (from >= leaves)
        {
            return;
        }

        // The first one has a task of its own, which is there before the start.
        var isLate = chance.Happens(0.1, "sent besked", life.Track.Number, one.Plan.Number, index);
        var confirmed = index == 0 ? calendar.AddWorkingDays(tally.Today, isLate ? 8 : 2) : calendar.AddWorkingDays(from, isLate ? -3 : -25);
        one.ToDo(confirmed > tally.Today ? confirmed : tally.Today, () => MoveAsync(life, new StepChange { StepId = id, Version = null, Status = ParticipantInterventionStatus.Confirmed, ConfirmedBy = OrganisationType.Municipality, DecisionDate = tally.Today }, cancellationToken));
        one.ToDo(from, () => MoveAsync(life, new StepChange { StepId = id, Version = null, Status = ParticipantInterventionStatus.Ongoing, ActualStart = tally.Today }, cancellationToken));
        for (var day = calendar.AddWorkingDays(from, DaysBetweenSigns); day < to && day < leaves; day = calendar.AddWorkingDays(day, DaysBetweenSigns))
        {
            one.ToDo(day, () => AttendAsync(life, id, cancellationToken));
        }

        var (status, end) = leaves <= to ? (ParticipantInterventionStatus.Interrupted, leaves) : (ParticipantInterventionStatus.Completed, to);
        one.ToDo(end, () => MoveAsync(life, new StepChange { StepId = id, Version = null, Status = status, ActualEnd = tally.Today, AttendancePercent = 90, Reason = ChainChangeReason.Other }, cancellationToken));
    }

    private void End(TrackLife life, ParticipantLife one, int late, CancellationToken cancellationToken)
    {
        if (one.Plan.LeavesOn is { } left)
        {
            var on = left.AddDays(late);
            one.ToDo(on, () => RiskAsync(life, one, cancellationToken));
            one.ToDo(calendar.AddWorkingDays(on, 3), () => closing.CloseAsync(life, one, cancellationToken));
            return;
        }

        one.ToDo(calendar.AddWorkingDays(one.Steps[^1].To, chance.Between(1, 4, "avslut", life.Track.Number, one.Plan.Number)), () => closing.CloseAsync(life, one, cancellationToken));
    }

    /// <summary>Whoever leaves is first a task of the coordinator's; without it she is closed all the same.</summary>
    private async Task<bool> RiskAsync(TrackLife life, ParticipantLife one, CancellationToken cancellationToken)
    {
        await tally.GiveAsync("avhoppsrisk", tracks.RaiseItemAsync(life.Coordinator, life.Id, one.Id, "GENO-16", "Deltagaren vill sluta.", cancellationToken));
        life.HasChanged = true;
        return true;
    }

    private async Task<bool> MoveAsync(TrackLife life, StepChange change, CancellationToken cancellationToken) =>
        (await tally.GiveAsync($"insats {change.Status.Code()}", chains.MoveAsync(life.Coordinator, change, cancellationToken))).Accepted;

    /// <summary>A sign that was not given is not made up for.</summary>
    private async Task<bool> AttendAsync(TrackLife life, Guid step, CancellationToken cancellationToken)
    {
        await tally.GiveAsync("närvaro", chains.RecordAttendanceAsync(life.Coordinator, step, 90, cancellationToken));
        return true;
    }
}
