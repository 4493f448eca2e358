namespace Jobbspar.Workflows.Journal;

/// <summary>What a tidying of the journal did.</summary>
/// <param name="MonthsMade">Partitions made ahead; 0 where the journal is one table.</param>
/// <param name="MonthsDropped">Partitions dropped whole.</param>
/// <param name="LinesDeleted">Lines deleted one by one, of instances whose time was over.</param>
/// <param name="DetailsDeleted">Lines of detail deleted.</param>
public sealed record JournalTidied(int MonthsMade, int MonthsDropped, int LinesDeleted, int DetailsDeleted);
