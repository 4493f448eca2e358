namespace Jobbspar.Workflows.Definitions.Publishing;

/// <summary>How a version becomes the published one. Set where the host is run, so that an administrator cannot switch it off for herself.</summary>
public sealed record PublicationRule
{
    /// <summary>True where what one administrator asks to publish takes effect when another, who wrote nothing of it, has approved it.</summary>
    public bool NeedsSecondPerson { get; init; }

    /// <summary>Activity types that are neither offered nor published, because this installation has switched off what they need.</summary>
    public IReadOnlySet<string> TypesNotAllowed { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
