namespace Jobbspar.Engine.Activities;

/// <summary>A place to wait, asked for by an activity.</summary>
public sealed record BookmarkRequest
{
    /// <summary>What it waits for; see <see cref="Storage.StoredBookmark.Kind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What a stimulus must say to find it.</summary>
    public string? StimulusKey { get; init; }

    /// <summary>JSON object; ids and codes only (D6).</summary>
    public string? Payload { get; init; }

    /// <summary>UTC instant at which it resumes by itself.</summary>
    public DateTimeOffset? DueAt { get; init; }
}
