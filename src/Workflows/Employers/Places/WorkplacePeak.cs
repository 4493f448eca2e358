namespace Jobbspar.Workflows.Employers.Places;

/// <summary>The first of the days on which most places are taken.</summary>
/// <param name="Count">How many.</param>
/// <param name="On">Local date.</param>
/// <param name="Tracks">Public codes of the tracks that take them, in order.</param>
internal sealed record WorkplacePeak(int Count, DateOnly On, IReadOnlyList<string> Tracks);
