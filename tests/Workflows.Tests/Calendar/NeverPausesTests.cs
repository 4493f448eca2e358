using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using static Jobbspar.Workflows.Tests.Gaps.Someone;

namespace Jobbspar.Workflows.Tests.Calendar;

/// <summary>What never pauses is told by items' codes; the checklist has them, and with the time before the start that the rule counts back.</summary>
public sealed class NeverPausesTests
{
    public static TheoryData<string> Items => [.. NeverPauses.Items];

    [Theory]
    [MemberData(nameof(Items))]
    public void Its_items_are_in_the_checklist(string code) => ChecklistCatalogue.Shipped.Find(code).ShouldNotBeNull();

    [Theory]
    [InlineData("PLAN-20")]
    [InlineData("REKR-09")]
    public void What_must_be_ready_for_a_start_is_due_ten_working_days_before_it(string code)
    {
        NeverPauses.Items.ShouldContain(code);
        ChecklistCatalogue.Shipped[code].Due.ShouldBe(new DueRule(DueAnchor.PlannedStart, -10));

        NeverPauses.Task(code, new WorkingDayCalendar().AddWorkingDays(Date("2026-07-06"), -10)).ShouldBeTrue();
        NeverPauses.Task(code, new WorkingDayCalendar().AddWorkingDays(Date("2026-08-31"), -10)).ShouldBeTrue();
        NeverPauses.Task(code, new WorkingDayCalendar().AddWorkingDays(Date("2026-09-01"), -10)).ShouldBeFalse();
    }

    [Fact]
    public void A_decision_on_a_subsidy_never_pauses_and_other_items_do()
    {
        NeverPauses.Task("AVSL-02", null).ShouldBeTrue();
        ChecklistCatalogue.Shipped.Items.Select(item => item.Code).Except(NeverPauses.Items, StringComparer.Ordinal).ShouldAllBe(code => !NeverPauses.Task(code, Date("2026-07-20")));
    }
}
