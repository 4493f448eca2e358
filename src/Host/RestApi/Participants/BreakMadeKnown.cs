namespace Jobbspar.Host.RestApi.Participants;

/// <summary>When a break was agreed and made known, as far as that is new.</summary>
internal sealed record BreakMadeKnown
{
    /// <summary>Local date on which it was agreed.</summary>
    public DateOnly? AgreedOn { get; init; }

    /// <summary>Local date on which the participants concerned were told.</summary>
    public DateOnly? ParticipantsInformedOn { get; init; }

    /// <summary>Local date on which the employers concerned were told.</summary>
    public DateOnly? EmployerInformedOn { get; init; }
}
