using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Tests.Calendar;

/// <summary>What <c>jobbspar calendar</c> prints is read by other programs.</summary>
public sealed class CalendarReportTests
{
    private static readonly WorkingDayCalendar Days = new();

    [Fact]
    public void Make_AWeekWithAHoliday_IsCountedAndNamed() =>
        CalendarReport.Make(Days, "2026-05-11", "2026-05-17").Value!.ToJson()
            .ShouldBe("""{"workingDays":4,"holidays":[{"date":"2026-05-14","name":"Kristi himmelsfärdsdag"}]}""");

    [Fact]
    public void Make_OneDay_IsIncluded() => CalendarReport.Make(Days, "2026-05-13", "2026-05-13").Value!.ToJson().ShouldBe("""{"workingDays":1,"holidays":[]}""");

    [Theory]
    [InlineData("2026-13-01", "2026-12-31", "DateIsWrittenYearMonthDay", "FROM")]
    [InlineData("2026-01-01", "i dag", "DateIsWrittenYearMonthDay", "TO")]
    [InlineData("2026-02-29", "2026-12-31", "DateIsWrittenYearMonthDay", "FROM")]
    [InlineData("1999-01-01", "2026-12-31", "DateIsWithinTheCalendar", "FROM")]
    [InlineData("2026-01-01", "2200-01-01", "DateIsWithinTheCalendar", "TO")]
    [InlineData("2026-02-01", "2026-01-31", "RangeRunsForwards", "TO")]
    public void Make_BadRange_NamesRuleAndField(string from, string to, string rule, string field)
    {
        var refusal = CalendarReport.Make(Days, from, to).Refusals.ShouldHaveSingleItem();

        refusal.Rule.ShouldBe(rule);
        refusal.Field.ShouldBe(field);
    }

    [Fact]
    public void Make_BothDatesBad_NamesBoth() => CalendarReport.Make(Days, "x", "y").Refusals.Select(refusal => refusal.Field).ShouldBe(["FROM", "TO"]);
}
