using System.Text.Json.Serialization;

namespace Jobbspar.Workflows.Arenas;

/// <summary>A launch as it is to be: the package and all employers that were approached. Nothing is checked yet.</summary>
public sealed record NewLaunch
{
    /// <summary><c>paket</c>.</summary>
    public string? Package { get; init; }

    /// <summary><c>bransch</c>: SNI code.</summary>
    public string? SectorCode { get; init; }

    /// <summary><c>lanserat</c>: local date.</summary>
    public DateOnly? LaunchedOn { get; init; }

    /// <summary><c>tillfrågade</c>, at least one.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    /// <summary>Version of the launch that was shown, 0 where there was none; null where the caller has seen none.</summary>
    [JsonIgnore]
    public int? Version { get; init; }

    /// <summary>An employer that was approached.</summary>
    /// <param name="Employer"><c>arbetsgivare</c>.</param>
    /// <param name="Answer"><c>svar</c>.</param>
    /// <param name="Note"><c>anteckning</c>.</param>
    public sealed record Reply(string? Employer, PackageAnswer Answer, string? Note);
}
