namespace Jobbspar.Workflows.Drafts;

/// <summary>What somebody typed in a form and has not sent. It is hers alone, and no part of a track.</summary>
public sealed class FormDraft
{
    /// <summary>Key, to which the values are sealed.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Address of the page and the form on it, at most 300 characters; ids only.</summary>
    public required string Form { get; init; }

    /// <summary>Values by control, sealed: a form may hold a name or a telephone number.</summary>
    public required string SealedValues { get; set; }

    /// <summary>When it was last kept (UTC).</summary>
    public required DateTimeOffset KeptAt { get; set; }
}
