using System.Text.Json.Serialization;

namespace Jobbspar.Workflows.Interventions.Lessons;

/// <summary>What is to be said of an intervention.</summary>
public sealed record NewLesson
{
    /// <summary><c>omdöme</c>.</summary>
    public LessonVerdict? Verdict { get; init; }

    /// <summary><c>omdömesskäl</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>Version of what was shown, 0 where nothing was said; null where the caller has seen none.</summary>
    [JsonIgnore]
    public int? Version { get; init; }
}
