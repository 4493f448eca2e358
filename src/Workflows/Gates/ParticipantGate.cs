namespace Jobbspar.Workflows.Gates;

/// <summary>The gates that one participant meets (DOMAIN 3.8). They are asked when somebody does what they guard; none is opened by hand.</summary>
public static class ParticipantGate
{
    /// <summary>She may be accepted; what it asks stands in the register of participants.</summary>
    public const string Accepted = "P1";

    /// <summary>An intervention of hers may start.</summary>
    public const string Started = "P2";

    /// <summary>She may be closed, with an outcome.</summary>
    public const string Closed = "P3";

    /// <summary>All.</summary>
    public static IReadOnlyList<string> All { get; } = [Accepted, Started, Closed];
}
