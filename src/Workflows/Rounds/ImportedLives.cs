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
    /// <summary>Registers a participant, decides the selection, and plans, decides and confirms her chain. What has been done when a fault is found is not taken back here.</summary>
    internal async Task<BroughtParticipant> RecruitAsync(Actor actor, Guid trackId, RoundEmployers employers, IReadOnlyList<OrganisationType> decidedBy, ImportedParticipant given, CancellationToken cancellationToken)
    {
        var named = given.Employer is { } name ? employers.Find($"{given.Path}.arbetsgivare", name) : null;
        var brought = new BroughtParticipant { Given = given, TrackId = trackId, EmployerId = named?.Value };
        if (named is { Accepted: false })
        {
            return brought with { Faults = named.Refusals };
        }

        var registered = await participants.RegisterAsync(actor, trackId, given.Said, cancellationToken);
        if (!registered.Accepted)
        {
            return brought with { Faults = At(given.Path, registered) };
        }

        brought = brought with { Id = registered.Value };
        if (given.Preparation is { } facts && await participants.PrepareAsync(actor, brought.Id, facts, version: null, cancellationToken) is { Accepted: false } unprepared)
        {
            return brought with { Faults = At($"{given.Path}.forutsattningar", unprepared) };
        }

        if (given.Selection is { } outcome && await selection.DecideAsync(actor, Decision(brought.Id, outcome, given.SelectedOn, decidedBy, brought.EmployerId), cancellationToken) is { Accepted: false } undecided)
        {
            return brought with { Faults = At(given.Path, undecided) };
        }

        return given.Steps.Count == 0 ? brought : await PlanAsync(actor, brought, cancellationToken);
    }

    /// <summary>Takes the steps of her chain to where the file says that they are.</summary>
    internal async Task<BroughtParticipant> FollowAsync(Actor actor, BroughtParticipant brought, CancellationToken cancellationToken)
    {
        foreach (var (id, step) in brought.Steps)
        {
            if (await MoveAsync(actor, step.Path, Way(id, step), cancellationToken) is { } unmoved)
            {
                return brought with { Faults = unmoved };
            }
        }

        return brought;
    }

    /// <summary>Registers what came after her chain, and closes her.</summary>
    internal async Task<BroughtParticipant> EndAsync(Actor actor, BroughtParticipant brought, CancellationToken cancellationToken)
    {
        var (given, trackId, id) = (brought.Given, brought.TrackId, brought.Id);
        if (given.Employment is { } employment)
        {
            var content = employment with { ParticipantId = id, TrackEmployerId = employment.EmployerName is null ? brought.EmployerId : null };
            if (await employments.RegisterAsync(actor, trackId, content, cancellationToken) is { Accepted: false } refused)
            {
                return brought with { Faults = At($"{given.Path}.anstallning", refused) };
            }
        }

        if (given.Studies is { } studies && await closures.RegisterStudiesAsync(actor, trackId, studies with { ParticipantId = id }, cancellationToken) is { Accepted: false } unstudied)
        {
            return brought with { Faults = At($"{given.Path}.studier", unstudied) };
        }

        for (var index = 0; index < given.Certificates.Count; index++)
        {
            if (await closures.RegisterCertificateAsync(actor, trackId, given.Certificates[index] with { ParticipantId = id }, cancellationToken) is { Accepted: false } uncertified)
            {
                return brought with { Faults = At(FormattableString.Invariant($"{given.Path}.intyg[{index}]"), uncertified) };
            }
        }

        return given.Closure is { } closure && await closures.CloseAsync(actor, trackId, closure with { ParticipantId = id }, cancellationToken) is { Accepted: false } open
            ? brought with { Faults = At($"{given.Path}.avslut", open) }
            : brought;
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

    private async Task<BroughtParticipant> PlanAsync(Actor actor, BroughtParticipant brought, CancellationToken cancellationToken)
    {
        var planned = new List<(Guid Id, ImportedStep Step)>();
        foreach (var step in brought.Given.Steps)
        {
            var added = await chains.PlanAsync(actor, brought.Id, [step.Plan], cancellationToken);
            if (!added.Accepted)
            {
                return brought with { Faults = At(step.Path, added) };
            }

            planned.Add((added.Value![0], step));
        }

        var decided = brought.Given.SelectedOn ?? brought.Given.Steps[0].Plan.PlannedStart;
        if (await chains.DecideAsync(actor, brought.Id, decided, decided, cancellationToken) is { Accepted: false } undecided)
        {
            return brought with { Faults = At(brought.Given.Path, undecided) };
        }

        foreach (var (id, step) in planned.Where(planned => IsConfirmed(planned.Step)))
        {
            var confirmed = new StepChange { StepId = id, Version = null, Status = ParticipantInterventionStatus.Confirmed, ConfirmedBy = OrganisationType.Municipality, DecisionDate = decided };
            if (await MoveAsync(actor, step.Path, [confirmed], cancellationToken) is { } unconfirmed)
            {
                return brought with { Faults = unconfirmed };
            }
        }

        return brought with { Steps = planned };
    }

    private static bool IsConfirmed(ImportedStep step) => step.Status is ParticipantInterventionStatus.Confirmed or ParticipantInterventionStatus.Ongoing or ParticipantInterventionStatus.Paused
        or ParticipantInterventionStatus.Completed or ParticipantInterventionStatus.Interrupted;

    /// <summary>The statuses that a step goes through after it was planned or confirmed.</summary>
    private static IEnumerable<StepChange> Way(Guid id, ImportedStep step)
    {
        var ongoing = new StepChange { StepId = id, Version = null, Status = ParticipantInterventionStatus.Ongoing, ActualStart = step.Plan.PlannedStart };
        return step.Status switch
        {
            ParticipantInterventionStatus.Planned or ParticipantInterventionStatus.Confirmed => [],
            ParticipantInterventionStatus.Ongoing => [ongoing],
            ParticipantInterventionStatus.Paused => [ongoing, new StepChange { StepId = id, Version = null, Status = step.Status }],
            ParticipantInterventionStatus.Completed or ParticipantInterventionStatus.Interrupted => [ongoing, new StepChange { StepId = id, Version = null, Status = step.Status, ActualEnd = step.Plan.PlannedEnd }],
            _ => [new StepChange { StepId = id, Version = null, Status = step.Status, Reason = step.Plan.Reason }],
        };
    }

    private async Task<IReadOnlyList<Refusal>?> MoveAsync(Actor actor, string path, IEnumerable<StepChange> way, CancellationToken cancellationToken)
    {
        foreach (var change in way)
        {
            if (await chains.MoveAsync(actor, change, cancellationToken) is { Accepted: false } unmoved)
            {
                return At(path, unmoved);
            }
        }

        return null;
    }

    private static IReadOnlyList<Refusal> At<T>(string path, Decision<T> decision) =>
        [.. decision.Refusals.Select(refusal => refusal with { Field = refusal.Field is { } field ? $"{path}.{field}" : path })];
}
