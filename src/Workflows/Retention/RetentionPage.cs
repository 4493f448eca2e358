namespace Jobbspar.Workflows.Retention;

/// <summary>What is to be destroyed or pseudonymised, and what was: a page of each.</summary>
public sealed record RetentionPage
{
    /// <summary>How many of each stand on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Records of tracks that have ended or were handed over, that nothing was done with yet; the earliest day first.</summary>
    public required IReadOnlyList<RetentionRow> Rows { get; init; }

    /// <summary>How many of these there are in all.</summary>
    public required int RowsInAll { get; init; }

    /// <summary>What was carried out, the latest first, with the code of its track.</summary>
    public required IReadOnlyList<ProtocolRow> Protocols { get; init; }

    /// <summary>How many of these there are in all.</summary>
    public required int ProtocolsInAll { get; init; }
}
