namespace Jobbspar.Workflows.Definitions.Changes;

/// <summary>One difference between two versions of a definition, in words of the current request's language. <see cref="Texts.DomainTexts.Change"/> makes a sentence of it.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Subject">The activity, or where a connection begins; empty for the definition itself.</param>
/// <param name="Label">Name of the input or property; the place of an activity; the port of a connection.</param>
/// <param name="Before">What was; empty where there was nothing.</param>
/// <param name="After">What is; where a connection ends.</param>
public sealed record DefinitionChange(ChangeKind Kind, string Subject = "", string Label = "", string Before = "", string After = "");
