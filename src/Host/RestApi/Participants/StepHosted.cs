namespace Jobbspar.Host.RestApi.Participants;

/// <summary>Where a step is given, and who answers for it.</summary>
internal sealed record StepHosted
{
    /// <summary>Workplace that an employer of the track uses in it; null for none.</summary>
    public Guid? WorkplaceId { get; init; }

    /// <summary>Contact of an organisation of the track; null for nobody.</summary>
    public Guid? ResponsibleContactId { get; init; }
}
