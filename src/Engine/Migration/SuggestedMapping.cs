namespace Jobbspar.Engine.Migration;

/// <summary>What a plan could say of one activity of the source version.</summary>
public sealed record SuggestedMapping
{
    /// <summary>Activity of the source version.</summary>
    public required string SourceActivityId { get; init; }

    /// <summary>Its name in the designer.</summary>
    public required string SourceName { get; init; }

    /// <summary>Its type.</summary>
    public required string ActivityType { get; init; }

    /// <summary>Its counterpart in the target version; null where none was found.</summary>
    public string? TargetActivityId { get; init; }

    /// <summary>Why that one.</summary>
    public required SuggestionGround Ground { get; init; }

    /// <summary>True where the activity is a timer, so that a timer policy has a meaning for it.</summary>
    public bool IsTimer { get; init; }
}
