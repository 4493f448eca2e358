namespace Jobbspar.Workflows.Escalations;

/// <summary>Somebody whom escalations of a level are told to: an operative manager (L2), or whoever decides above the steering group (L4).</summary>
public sealed class EscalationRecipient
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Organisation whose tracks it concerns; null for all.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Managers or higher up.</summary>
    public required EscalationLevel Level { get; init; }

    /// <summary>User, who may read questions.</summary>
    public required Guid UserId { get; init; }

    /// <summary>E.g. <c>Enhetschef arbetsmarknad</c>, at most 120 characters.</summary>
    public required string Function { get; init; }
}
