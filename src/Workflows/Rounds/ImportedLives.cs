using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Recruitment;

namespace Jobbspar.Workflows.Rounds;

/// <summary>Brings participants of a file as far as it says, by the commands that a coordinator gives: so everything is judged by the same rules, in the same order.</summary>
public sealed class ImportedLives(
    ParticipantCommands participants,
    SelectionCommands selection,
    IndividualChainCommands chains,
    EmploymentCommands employments,
    ClosureCommands closures)
{
    /// <summary>Brings one participant. What has been done when a fault is found is not taken back here.</summary>
    /// <returns>The faults, under their paths in the file.</returns>
    internal async Task<IReadOnlyList<Refusal>> BringAsync(Actor actor, Guid trackId, RoundEmployers employers, IReadOnlyList<OrganisationType> decidedBy, ImportedParticipant given, CancellationToken cancellationToken)
    {
        var named = given.Employer is { } name ? employers.Find($"{given.Path}.arbetsgivare", name) : null;
        if (named is { Accepted: false })
        {
            return named.Refusals;
        }

        var registered = await participants.RegisterAsync(actor, trackId, given.Said, cancellationToken);
        if (!registered.Accepted)
        {
            return At(given.Path, registered);
        }

        var id = registered.Value;
        var employer = named?.Value;
        if (given.Preparation is { } facts && await participants.PrepareAsync(actor, id, facts, cancellationToken) is { Accepted: false } unprepared)
        {
            return At($"{given.Path}.forutsattningar", unprepared);
        }

        if (given.Selection is { } outcome && await selection.DecideAsync(actor, Decision(id, outcome, given.SelectedOn, decidedBy, employer), cancellationToken) is { Accepted: false } undecided)
        {
            return At(given.Path, undecided);
        }

        var faults = await FollowChainAsync(actor, id, given, cancellationToken);
        return faults.Count > 0 ? faults : await EndAsync(actor, trackId, id, employer, given, cancellationToken);
    }

    private static SelectionDecision Decision(Guid id, SelectionOutcome outcome, DateOnly? on, IReadOnlyList<OrganisationType> decidedBy, Guid? employer) => new()
    {
        ParticipantId = id,
        Outcome = outcome,
        DecidedBy = decidedBy,
        CriteriaMet = [],
        DecidedOn = on ?? DateOnly.MaxValue, // a decision without its day is refused as one that has not happened
        TrackEmployerId = employer,
    };

    private async Task<IReadOnlyList<Refusal>> FollowChainAsync(Actor actor, Guid id, ImportedParticipant given, CancellationToken cancellationToken)
    {
        if (given.Steps.Count == 0)
        {
            return [];
        }

        var planned = new List<(Guid Id, ImportedStep Step)>();
        foreach (var step in given.Steps)
        {
            var added = await chains.PlanAsync(actor, id, [step.Plan], cancellationToken);
            if (!added.Accepted)
            {
                return At(step.Path, added);
            }

            planned.Add((added.Value![0], step));
        }

        var decided = given.SelectedOn ?? given.Steps[0].Plan.PlannedStart;
        if (await chains.DecideAsync(actor, id, decided, decided, cancellationToken) is { Accepted: false } undecided)
        {
            return At(given.Path, undecided);
        }

        foreach (var (stepId, step) in planned)
        {
            foreach (var change in Way(stepId, step, decided))
            {
                if (await chains.MoveAsync(actor, change, cancellationToken) is { Accepted: false } unmoved)
                {
                    return At(step.Path, unmoved);
                }
            }
        }

        return [];
    }

    /// <summary>The statuses that a step goes through to where the file says it is.</summary>
    private static IEnumerable<StepChange> Way(Guid id, ImportedStep step, DateOnly confirmedOn)
    {
        var confirmed = new StepChange { StepId = id, Status = ParticipantInterventionStatus.Confirmed, ConfirmedBy = OrganisationType.Municipality, DecisionDate = confirmedOn };
        var ongoing = new StepChange { StepId = id, Status = ParticipantInterventionStatus.Ongoing, ActualStart = step.Plan.PlannedStart };
        return step.Status switch
        {
            ParticipantInterventionStatus.Planned => [],
            ParticipantInterventionStatus.Confirmed => [confirmed],
            ParticipantInterventionStatus.Ongoing => [confirmed, ongoing],
            ParticipantInterventionStatus.Paused => [confirmed, ongoing, new StepChange { StepId = id, Status = step.Status }],
            ParticipantInterventionStatus.Completed or ParticipantInterventionStatus.Interrupted => [confirmed, ongoing, new StepChange { StepId = id, Status = step.Status, ActualEnd = step.Plan.PlannedEnd }],
            _ => [new StepChange { StepId = id, Status = step.Status, Reason = step.Plan.Reason }],
        };
    }

    private async Task<IReadOnlyList<Refusal>> EndAsync(Actor actor, Guid trackId, Guid id, Guid? employer, ImportedParticipant given, CancellationToken cancellationToken)
    {
        if (given.Employment is { } employment)
        {
            var content = employment with { ParticipantId = id, TrackEmployerId = employment.EmployerName is null ? employer : null };
            if (await employments.RegisterAsync(actor, trackId, content, cancellationToken) is { Accepted: false } refused)
            {
                return At($"{given.Path}.anstallning", refused);
            }
        }

        if (given.Studies is { } studies && await closures.RegisterStudiesAsync(actor, trackId, studies with { ParticipantId = id }, cancellationToken) is { Accepted: false } unstudied)
        {
            return At($"{given.Path}.studier", unstudied);
        }

        for (var index = 0; index < given.Certificates.Count; index++)
        {
            if (await closures.RegisterCertificateAsync(actor, trackId, given.Certificates[index] with { ParticipantId = id }, cancellationToken) is { Accepted: false } uncertified)
            {
                return At(FormattableString.Invariant($"{given.Path}.intyg[{index}]"), uncertified);
            }
        }

        return given.Closure is { } closure && await closures.CloseAsync(actor, trackId, closure with { ParticipantId = id }, cancellationToken) is { Accepted: false } open
            ? At($"{given.Path}.avslut", open)
            : [];
    }

    private static IReadOnlyList<Refusal> At<T>(string path, Decision<T> decision) =>
        [.. decision.Refusals.Select(refusal => refusal with { Field = refusal.Field is { } field ? $"{path}.{field}" : path })];
}
