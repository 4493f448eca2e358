namespace Jobbspar.Workflows.Checklists;

/// <summary>A comment as shown.</summary>
/// <param name="AuthorName">Who.</param>
/// <param name="WrittenAt">UTC.</param>
/// <param name="Text">What.</param>
public sealed record CommentRow(string AuthorName, DateTimeOffset WrittenAt, string Text);
