namespace Jobbspar.Workflows.FollowUps;

/// <summary>What is filled in about a transition, new or changed. Dates of interventions that are named are taken from them where they are left out.</summary>
public sealed record TransitionContent
{
    /// <summary><c>fran</c>: the participant's intervention that ends.</summary>
    public Guid? FromInterventionId { get; init; }

    /// <summary><c>mal</c>.</summary>
    public TransitionTarget? Target { get; init; }

    /// <summary><c>till</c>: the participant's intervention that begins.</summary>
    public Guid? ToInterventionId { get; init; }

    /// <summary><c>slutar</c>: last day of what ends, local date.</summary>
    public DateOnly? FromEndsOn { get; init; }

    /// <summary><c>borjar</c>: first day of what begins, local date.</summary>
    public DateOnly? ToStartsOn { get; init; }

    /// <summary><c>bekraftad</c>: local date.</summary>
    public DateOnly? NextConfirmedOn { get; init; }

    /// <summary><c>overlamnad</c>: local date.</summary>
    public DateOnly? HandoverDoneOn { get; init; }

    /// <summary><c>deltagareInformerad</c>: local date.</summary>
    public DateOnly? ParticipantInformedOn { get; init; }

    /// <summary><c>arbetsgivareInformerad</c>: local date.</summary>
    public DateOnly? EmployerInformedOn { get; init; }
}
