using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Activities;

/// <summary>A child activity that came to its end.</summary>
public readonly struct ChildCompletion
{
    internal ChildCompletion(ActivityNode node, OutcomeSet outcomes)
    {
        Node = node;
        Outcomes = outcomes;
    }

    /// <summary>Id of the child in the definition.</summary>
    public string ActivityId => Node.Id;

    /// <summary>Embedded port that holds the child; null where it stands in a list of activities.</summary>
    public string? Port => Node.Port;

    /// <summary>Outcome with which it ended; the first one where there are several.</summary>
    public string Outcome => Outcomes.First;

    internal ActivityNode Node { get; }

    internal OutcomeSet Outcomes { get; }
}
