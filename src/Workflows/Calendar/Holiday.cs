namespace Jobbspar.Workflows.Calendar;

/// <summary>A named day of the Swedish calendar. May fall on a weekend.</summary>
/// <param name="Date">Local date.</param>
/// <param name="Name">Its Swedish proper name, e.g. <c>Kristi himmelsfärdsdag</c>; the same in every language of the interface.</param>
/// <param name="Kind">Why it stands out.</param>
public sealed record Holiday(DateOnly Date, string Name, HolidayKind Kind);
