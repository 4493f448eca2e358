namespace Jobbspar.Workflows.Participants;

/// <summary>Some rows of a list: what is left out is not written down as looked at.</summary>
/// <typeparam name="T">Row.</typeparam>
/// <param name="Rows">In the order of the list.</param>
/// <param name="Total">How many the reader sees in all.</param>
public sealed record ShownRows<T>(IReadOnlyList<T> Rows, int Total)
{
    internal static ShownRows<T> Of(IReadOnlyList<T> all, int skipped, int most) => new([.. all.Skip(skipped).Take(most)], all.Count);
}
