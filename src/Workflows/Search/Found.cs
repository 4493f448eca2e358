namespace Jobbspar.Workflows.Search;

/// <summary>What was found of one kind.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Rows">The first, at most <see cref="SearchQueries.MostRows"/>.</param>
/// <param name="Total">All of them.</param>
public sealed record Found<T>(IReadOnlyList<T> Rows, int Total)
{
    /// <summary>Nothing.</summary>
    internal static Found<T> Nothing { get; } = new([], 0);

    /// <summary>The first of everything.</summary>
    internal static Found<T> Of(IReadOnlyCollection<T> all) => new([.. all.Take(SearchQueries.MostRows)], all.Count);
}
