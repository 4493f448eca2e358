using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Tests.Interventions;

public sealed class CatalogueItemRulesTests
{
    public static TheoryData<string, string, Func<CatalogueItemChange, CatalogueItemChange>> Faults => new()
    {
        { "CatalogueCodeIsWellFormed", "kod", item => item with { Code = "yv lokalvård" } },
        { "FieldIsFilledIn", "namn", item => item with { Name = " " } },
        { "FieldIsFilledIn", "typ", item => item with { Type = null } },
        { "TextNamesNoPersonalNumber", "finansiering", item => item with { Funding = "enligt 19121212-1212" } },
        { "HoursAreWithinTheWeek", "timmar", item => item with { HoursPerWeek = 0 } },
        { "HoursAreWithinTheWeek", "timmar", item => item with { HoursPerWeek = 40.1m } },
        { "HoursAreWithinTheWeek", "timmar", item => item with { HoursPerWeek = 7.25m } },
        { "GroupIsNotSmallerThanItsMinimum", "gruppHögst", item => item with { GroupMin = 12, GroupMax = 8 } },
        { "UsualWeeksAreWithinTheMost", "veckorHögst", item => item with { DefaultWeeks = 30, MaxWeeks = 26 } },
        { "NumberIsWithinItsBounds", "ledtid", item => item with { LeadTimeWorkingDays = -1 } },
        { "RuleEndsAfterItBegins", "regelTill", item => item with { RuleValidFrom = new DateOnly(2026, 1, 1), RuleValidTo = new DateOnly(2025, 12, 31) } },
        { "SourceIsAWebAddress", "källa", item => item with { SourceUrl = "javascript:alert(1)" } },
        { "SupportDoesNotOccupy", "fyllerTid", item => item with { Type = InterventionType.JobCoach, IsOccupying = true } },
        { "SupportDoesNotOccupy", "fyllerTid", item => item with { Type = InterventionType.LanguageSupport, IsOccupying = true } },
        { "ApplicationClosesBeforeTheStart", "starter", item => item with { Starts = [new(new DateOnly(2026, 8, 17), new DateOnly(2026, 8, 18), 20)] } },
        { "StartIsNamedOnce", "starter", item => item with { Starts = [new(new DateOnly(2026, 8, 17), null, 20), new(new DateOnly(2026, 8, 17), null, 10)] } },
        { "DateIsWithinTheCalendar", "regelFrån", item => item with { RuleValidFrom = new DateOnly(226, 1, 1) } },
    };

    [Fact]
    public void A_row_that_says_what_is_needed_is_saved() => CatalogueItemRules.Check(Good).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Faults))]
    public void One_fault_is_named_by_its_rule_and_field(string rule, string field, Func<CatalogueItemChange, CatalogueItemChange> spoil)
    {
        var refusal = CatalogueItemRules.Check(spoil(Good)).ShouldHaveSingleItem();

        (refusal.Rule, refusal.Field).ShouldBe((rule, field));
    }

    [Theory]
    [InlineData(InterventionType.VocationalSwedish, 9.5, false)]
    [InlineData(InterventionType.VocationalSwedish, 10, true)]
    [InlineData(InterventionType.JobCoach, 40, false)]
    [InlineData(InterventionType.LanguageSupport, 40, false)]
    [InlineData(InterventionType.SwedishForImmigrants, 5, true)]
    public void What_fills_time_by_default(InterventionType type, double hours, bool expected) =>
        InterventionTypes.IsOccupying(type, (decimal)hours).ShouldBe(expected);

    [Fact]
    public void Every_type_has_defaults_that_the_rules_accept()
    {
        foreach (var type in Enum.GetValues<InterventionType>())
        {
            var usual = InterventionTypes.Defaults(type);
            CatalogueItemRules.Check(Good with
            {
                Type = type,
                Category = usual.Category,
                Owner = usual.Owner,
                DecisionMaker = usual.DecisionMaker,
                IsOccupying = usual.IsOccupying,
                MaxWeeks = usual.MaxWeeks,
                DefaultWeeks = null,
                SourceUrl = usual.SourceUrl,
            }).ShouldBeEmpty(type.Code());
        }
    }

    [Fact]
    public void Every_code_has_a_name() => new[]
    {
        Names<InterventionType>(InterventionTexts.Name), Names<InterventionCategory>(InterventionTexts.Name), Names<InterventionOwner>(InterventionTexts.Name),
        Names<DecisionMaker>(InterventionTexts.Name), Names<Availability>(InterventionTexts.Name), Names<ProviderKind>(InterventionTexts.Name),
        Names<ProviderPeriodKind>(InterventionTexts.Name), Names<ChainStatus>(InterventionTexts.Name), Names<InterventionStatus>(InterventionTexts.Name), Names<ChainRelation>(InterventionTexts.Name),
    }.SelectMany(names => names).ShouldAllBe(name => !name.Contains('.', StringComparison.Ordinal));

    [Fact]
    public void An_ordinary_school_year_has_its_terms_and_breaks_by_week()
    {
        var year = ProviderTerms.OfYear(Guid.NewGuid(), 2026);

        year.Select(period => (period.Name, period.StartsOn, period.EndsOn)).ShouldBe(
        [
            ("Vårtermin 2026", new DateOnly(2026, 1, 5), new DateOnly(2026, 6, 7)),
            ("Sportlov 2026", new DateOnly(2026, 2, 16), new DateOnly(2026, 2, 22)),
            ("Sommaruppehåll 2026", new DateOnly(2026, 6, 8), new DateOnly(2026, 8, 16)),
            ("Hösttermin 2026", new DateOnly(2026, 8, 17), new DateOnly(2026, 12, 20)),
            ("Höstlov 2026", new DateOnly(2026, 10, 26), new DateOnly(2026, 11, 1)),
            ("Jullov 2026", new DateOnly(2026, 12, 21), new DateOnly(2027, 1, 10)),
        ]);
    }

    internal static CatalogueItemChange Good { get; } = new()
    {
        Code = "YV-LOKALVARD",
        Name = "Yrkesvux lokalvård",
        Type = InterventionType.VocationalAdultEducation,
        Category = InterventionCategory.Education,
        Owner = InterventionOwner.Municipality,
        DecisionMaker = DecisionMaker.AdultEducation,
        Availability = Availability.Exists,
        LeadTimeWorkingDays = 20,
        GroupMin = 8,
        GroupMax = 20,
        DefaultWeeks = 16,
        HoursPerWeek = 30,
        IsOccupying = true,
    };

    private static IEnumerable<string> Names<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().Select(name);
}
