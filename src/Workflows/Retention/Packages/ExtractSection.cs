namespace Jobbspar.Workflows.Retention.Packages;

/// <summary>Rows of one kind in a register extract.</summary>
/// <param name="Heading">What they are.</param>
/// <param name="Rows">The rows; each is facts as sentences, such as <c>Födelseår: 1985</c>.</param>
public sealed record ExtractSection(string Heading, IReadOnlyList<IReadOnlyList<string>> Rows);
