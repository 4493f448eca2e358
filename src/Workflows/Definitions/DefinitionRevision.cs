using System.Globalization;

namespace Jobbspar.Workflows.Definitions;

/// <summary>What an editor saw when she began: a version, and how often it had been saved. As text it serves as an ETag.</summary>
/// <param name="VersionId">Id of the version.</param>
/// <param name="Revision">Its revision.</param>
public sealed record DefinitionRevision(string VersionId, int Revision)
{
    /// <summary><c>spår-v3:2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{VersionId}:{Revision}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null where it is something else.</summary>
    public static DefinitionRevision? Parse(string? text)
    {
        var colon = text?.LastIndexOf(':') ?? -1;
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? new(text![..colon], revision) : null;
    }
}
