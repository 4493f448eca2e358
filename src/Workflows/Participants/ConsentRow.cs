namespace Jobbspar.Workflows.Participants;

/// <summary>A consent on a page.</summary>
public sealed record ConsentRow
{
    /// <summary>The consent.</summary>
    public required SecrecyConsent Consent { get; init; }

    /// <summary>Who hands out.</summary>
    public required string From { get; init; }

    /// <summary>Who receives.</summary>
    public required string To { get; init; }

    /// <summary>True where it lets data pass today.</summary>
    public required bool IsInForce { get; init; }
}
