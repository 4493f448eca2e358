using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Catalogue.Rules;

namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>What a row of the catalogue must say of itself, in form and file alike. Fields are named as the columns of the file.</summary>
public static class CatalogueItemRules
{
    private const int MostWorkingDays = 500;
    private const int MostWeeks = 260;
    private const int MostPeople = 10_000;
    private const int MostStarts = 100;

    /// <summary>Every fault; empty where it can be saved.</summary>
    public static IReadOnlyList<Refusal> Check(CatalogueItemChange item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var found = new InputFindings();
        CheckWords(item, found);
        CheckNumbers(item, found);
        found.Date("regelFrån", item.RuleValidFrom);
        found.Date("regelTill", item.RuleValidTo);
        found.Add(RuleEndsAfterItBegins.Check(item.RuleValidFrom, item.RuleValidTo));
        found.Add(SupportDoesNotOccupy.Check(item.Type, item.IsOccupying));
        CheckStarts(item.Starts, found);
        return found.Refusals;
    }

    private static void CheckWords(CatalogueItemChange item, InputFindings found)
    {
        found.Required("kod", item.Code.Length > 0);
        found.Add(item.Code.Length > 0 ? CatalogueCodeIsWellFormed.Check(item.Code) : null);
        found.Text("namn", item.Name, 120);
        found.Required("typ", item.Type is not null);
        found.Required("kategori", item.Category is not null);
        found.Required("ägare", item.Owner is not null);
        found.Required("beslutar", item.DecisionMaker is not null);
        found.Required("tillgång", item.Availability is not null);
        found.OptionalText("finansiering", item.Funding, 200);
        found.OptionalText("regel", item.RuleNote, 1_000);
        found.OptionalText("källa", item.SourceUrl, 500);
        found.Add(SourceIsAWebAddress.Check(item.SourceUrl));
    }

    private static void CheckNumbers(CatalogueItemChange item, InputFindings found)
    {
        found.Required("ledtid", item.LeadTimeWorkingDays is not null);
        found.Bounds("ledtid", item.LeadTimeWorkingDays, 0, MostWorkingDays);
        found.Bounds("gruppMinst", item.GroupMin, 1, MostPeople);
        found.Bounds("gruppHögst", item.GroupMax, 1, MostPeople);
        found.Add(GroupIsNotSmallerThanItsMinimum.Check(item.GroupMin, item.GroupMax));
        found.Bounds("veckor", item.DefaultWeeks, 1, MostWeeks);
        found.Bounds("veckorHögst", item.MaxWeeks, 1, MostWeeks);
        found.Add(UsualWeeksAreWithinTheMost.Check(item.DefaultWeeks, item.MaxWeeks));
        found.Add(HoursAreWithinTheWeek.Check(item.HoursPerWeek));
    }

    private static void CheckStarts(IReadOnlyList<CatalogueStartChange> starts, InputFindings found)
    {
        found.Bounds("starter", starts.Count, 0, MostStarts);
        foreach (var start in starts)
        {
            found.Date("starter", start.StartsOn);
            found.Date("starter", start.ApplyBy);
            found.Bounds("starter", start.Places, 0, MostPeople);
            found.Add(ApplicationClosesBeforeTheStart.Check(start.StartsOn, start.ApplyBy));
        }

        found.AddAll(StartIsNamedOnce.Check(starts.Select(start => start.StartsOn)));
    }
}
