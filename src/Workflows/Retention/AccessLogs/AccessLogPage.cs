using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Retention.AccessLogs;

/// <summary>What of the access log is older than its period, and what went before.</summary>
public sealed record AccessLogPage
{
    /// <summary>What holds.</summary>
    public required AccessLogRule Rule { get; init; }

    /// <summary>Local date: what was written before it is older than the period.</summary>
    public required DateOnly KeptFrom { get; init; }

    /// <summary>How many lines are older.</summary>
    public required int Lines { get; init; }

    /// <summary>Local date of the oldest of them; null where there are none.</summary>
    public DateOnly? Oldest { get; init; }

    /// <summary>What stands in the way of destroying them today; empty where it may be done.</summary>
    public required IReadOnlyList<Refusal> Blocks { get; init; }

    /// <summary>What was destroyed, the latest first.</summary>
    public required IReadOnlyList<AccessLogProtocolRow> Protocols { get; init; }
}
