namespace Jobbspar.Host.RestApi;

/// <summary>One page of a list. Derived where something is said beside it.</summary>
/// <typeparam name="T">Row.</typeparam>
/// <param name="Items">Rows in the list's order.</param>
/// <param name="Page">From 1.</param>
/// <param name="Limit">Rows of a page, 1–200.</param>
/// <param name="Total">All rows.</param>
internal record ApiPage<T>(IReadOnlyList<T> Items, int Page, int Limit, int Total)
{
    /// <summary>The limit under its older name.</summary>
    public int PageSize => Limit;
}
