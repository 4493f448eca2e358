using Jobbspar.Workflows.Interventions.Catalogue;

namespace Jobbspar.Host.RestApi.Interventions;

/// <summary>One intervention of the catalogue.</summary>
internal sealed record SingleCatalogueAnswer
{
    /// <summary>As in the list.</summary>
    public required CatalogueAnswer Item { get; init; }

    /// <summary>True where it was taken out of the catalogue.</summary>
    public required bool IsRetired { get; init; }

    /// <summary>All that is said of it: what is sent back to change it. Its short name stays.</summary>
    public required CatalogueItemChange Details { get; init; }

    public static SingleCatalogueAnswer Of(CatalogueRow row) => new() { Item = CatalogueAnswer.Of(row), IsRetired = row.Item.RetiredAt is not null, Details = DetailsOf(row) };

    private static CatalogueItemChange DetailsOf(CatalogueRow row) => new()
    {
        Code = row.Item.Code,
        Name = row.Item.Name,
        Type = row.Item.Type,
        Category = row.Item.Category,
        SecondCategory = row.Item.SecondCategory,
        Owner = row.Item.Owner,
        ProviderId = row.Item.ProviderId,
        ContractMonitorContactId = row.Item.ContractMonitorContactId,
        IsProcured = row.Item.IsProcured,
        DecisionMaker = row.Item.DecisionMaker,
        Availability = row.Item.Availability,
        Funding = row.Item.Funding,
        LeadTimeWorkingDays = row.Item.LeadTimeWorkingDays,
        GroupMin = row.Item.GroupMin,
        GroupMax = row.Item.GroupMax,
        DefaultWeeks = row.Item.DefaultWeeks,
        MaxWeeks = row.Item.MaxWeeks,
        HoursPerWeek = row.Item.HoursPerWeek,
        IsOccupying = row.Item.IsOccupying,
        IsExclusive = row.Item.IsExclusive,
        CombinableTypes = row.Item.CombinableWith,
        RuleNote = row.Item.RuleNote,
        RuleValidFrom = row.Item.RuleValidFrom,
        RuleValidTo = row.Item.RuleValidTo,
        SourceUrl = row.Item.SourceUrl,
        NeedsCheck = row.Item.NeedsCheck,
        Starts = [.. row.Starts.Select(start => new CatalogueStartChange(start.StartsOn, start.ApplyBy, start.Places))],
    };
}
