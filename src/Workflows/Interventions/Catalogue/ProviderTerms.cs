using System.Globalization;

namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>
/// Terms and breaks of an ordinary school year, as a proposal to start from (DOMAIN 5.3): there is no national calendar for komvux, and
/// the winter break differs between regions. Not verified; each provider's own calendar takes its place.
/// </summary>
public static class ProviderTerms
{
    /// <summary>Spring and autumn term with the breaks in them: weeks 2–23 and 34–51; autumn break week 44, summer and winter between the terms.</summary>
    /// <param name="organisationId">Provider.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="winterBreakWeek">Week of the winter break (sportlov), 7–10 by region.</param>
    public static IReadOnlyList<ProviderPeriod> OfYear(Guid organisationId, int year, int winterBreakWeek = 8)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(winterBreakWeek, 7);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(winterBreakWeek, 10);
        return
        [
            Of(ProviderPeriodKind.Term, "Vårtermin", 2, 23),
            Of(ProviderPeriodKind.Break, "Sportlov", winterBreakWeek, winterBreakWeek),
            Of(ProviderPeriodKind.Break, "Sommaruppehåll", 24, 33),
            Of(ProviderPeriodKind.Term, "Hösttermin", 34, 51),
            Of(ProviderPeriodKind.Break, "Höstlov", 44, 44),
            New(ProviderPeriodKind.Break, "Jullov", Monday(52), Monday(52).AddDays(20)),
        ];

        ProviderPeriod Of(ProviderPeriodKind kind, string name, int firstWeek, int lastWeek) => New(kind, name, Monday(firstWeek), Monday(lastWeek).AddDays(6));

        ProviderPeriod New(ProviderPeriodKind kind, string name, DateOnly from, DateOnly to) => new()
        {
            Id = Guid.CreateVersion7(),
            OrganisationId = organisationId,
            Kind = kind,
            Name = string.Create(CultureInfo.InvariantCulture, $"{name} {year}"),
            StartsOn = from,
            EndsOn = to,
        };

        DateOnly Monday(int week) => DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
    }
}
