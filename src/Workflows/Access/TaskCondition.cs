namespace Jobbspar.Workflows.Access;

/// <summary>In which states of the task a right holds.</summary>
public enum TaskCondition
{
    /// <summary>Any, or there is no task.</summary>
    Any,

    /// <summary>Something remains to be done.</summary>
    Open,

    /// <summary>Open, and of an item that is followed up after the track was closed.</summary>
    OpenAndOutliving,

    /// <summary>Open, and it holds its gate with strength <c>W</c>.</summary>
    OpenAndWaivable,

    /// <summary>Open, and it is advisory: strength <c>A</c>.</summary>
    OpenAndAdvisory,

    /// <summary>Done, waived or not applicable, and the gate that it holds is still shut.</summary>
    FinishedBeforeShutGate,
}
