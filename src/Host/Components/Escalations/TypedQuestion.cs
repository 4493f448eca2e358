using Jobbspar.Workflows.Escalations;

namespace Jobbspar.Host.Components.Escalations;

/// <summary>A question while it is being typed.</summary>
public sealed class TypedQuestion
{
    /// <summary>What is to be decided.</summary>
    public string Question { get; set; } = "";

    /// <summary>One option per line.</summary>
    public string Options { get; set; } = "";

    /// <summary>What the coordinator recommends.</summary>
    public string Recommendation { get; set; } = "";

    /// <summary>What happens without a decision.</summary>
    public string Consequences { get; set; } = "";

    /// <summary>As the command takes it.</summary>
    public NewQuestion ToQuestion() => new()
    {
        Question = Question,
        Options = Options.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Recommendation = Recommendation,
        Consequences = Consequences,
    };
}
