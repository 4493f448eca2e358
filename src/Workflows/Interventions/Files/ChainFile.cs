using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Tables;
using static Jobbspar.Workflows.Interventions.Files.CatalogueFile;

namespace Jobbspar.Workflows.Interventions.Files;

/// <summary>A track's chain as a table. Other interventions are named by what they are called, several with <c>|</c> between them.</summary>
internal static class ChainFile
{
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("benämning"), new("utbud"), new("start"), new("slut"),
        .. new[] { "timmar", "obligatorisk", "fyllerTid", "avslutar", "platser", "följerPå", "ställtid", "avstämning", "parallelltMed", "delAv" }
            .Select(name => new TableColumn(name, IsRequired: false)),
    ];

    public static ChainFileRow Read(TableRow row) => new()
    {
        ItemCode = row.RequiredText("utbud"),
        Follows = row.Texts("följerPå"),
        Parallel = row.Texts("parallelltMed"),
        PartOf = row.Texts("delAv"),
        MaxChangeoverWorkingDays = row.WholeNumber("ställtid") ?? ChainEdgeDefaults.MaxChangeoverWorkingDays,
        SyncOn = row.Date("avstämning"),
        Change = new InterventionChange
        {
            Label = row.RequiredText("benämning"),
            PlannedStart = row.RequiredDate("start"),
            PlannedEnd = row.RequiredDate("slut"),
            HoursPerWeek = row.Decimal("timmar"),
            IsMandatory = row.YesNo("obligatorisk") ?? true,
            IsOccupying = row.YesNo("fyllerTid"),
            LeadsToClosure = row.YesNo("avslutar") ?? false,
            Capacity = row.WholeNumber("platser"),
        },
    };

    public static IReadOnlyList<string> Write(InterventionRow row)
    {
        var follows = row.Relations.Where(relation => relation.Relation is ChainRelation.Follows).ToList();
        return
        [
            row.Intervention.Label, row.Item.Code, Date(row.Intervention.PlannedStart), Date(row.Intervention.PlannedEnd), Hours(row.Intervention.HoursPerWeek),
            YesNo(row.Intervention.IsMandatory), YesNo(row.Intervention.IsOccupying), YesNo(row.Intervention.LeadsToClosure), Number(row.Intervention.Capacity),
            Labels(follows), follows.Count == 0 ? "" : Number(follows[0].MaxChangeoverWorkingDays), Date(follows.Select(relation => relation.SyncOn).FirstOrDefault()),
            Labels(row.Relations.Where(relation => relation.Relation is ChainRelation.Parallel)), Labels(row.Relations.Where(relation => relation.Relation is ChainRelation.PartOf)),
        ];
    }

    private static string Labels(IEnumerable<RelationRow> relations) => string.Join('|', relations.Select(relation => relation.OtherLabel));
}
