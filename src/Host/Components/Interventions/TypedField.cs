namespace Jobbspar.Host.Components.Interventions;

/// <summary>A field of the catalogue's form.</summary>
/// <param name="Name">Name, as the file's column.</param>
/// <param name="IsRequired">True where it must be filled in.</param>
/// <param name="Choices">Codes to choose among with their names, if any.</param>
/// <param name="HasHelp">True where it is explained.</param>
/// <param name="IsLong">True where it takes several lines.</param>
internal sealed record TypedField(string Name, bool IsRequired = false, IReadOnlyList<(string Code, Func<string> Name)>? Choices = null, bool HasHelp = false, bool IsLong = false);
