namespace Jobbspar.Engine.Activities;

/// <summary>An input of an activity could not be evaluated or converted.</summary>
public sealed class InputException(string activityId, string input, string reason)
    : Exception($"Activity '{activityId}', input '{input}': {reason}")
{
    /// <summary>Activity in the definition.</summary>
    public string ActivityId { get; } = activityId;

    /// <summary>Input.</summary>
    public string Input { get; } = input;
}
