namespace Jobbspar.Host.RestApi;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">Row.</typeparam>
/// <param name="Items">Rows in the list's order.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">Rows of a page, 1–200.</param>
/// <param name="Total">All rows.</param>
internal sealed record ApiPage<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total);
