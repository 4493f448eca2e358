using Jobbspar.Workflows.Access;

namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>Puts what somebody wants into rows. Whoever calls has checked it.</summary>
internal static class CatalogueWriting
{
    public static InterventionCatalogueItem New(CatalogueItemChange change, Actor actor, DateTimeOffset now)
    {
        var item = new InterventionCatalogueItem
        {
            Id = Guid.CreateVersion7(now),
            Code = change.Code,
            Name = change.Name,
            Type = change.Type!.Value,
            Category = change.Category!.Value,
            Owner = change.Owner!.Value,
            DecisionMaker = change.DecisionMaker!.Value,
            Availability = change.Availability!.Value,
            LeadTimeWorkingDays = change.LeadTimeWorkingDays!.Value,
            HoursPerWeek = change.HoursPerWeek!.Value,
            IsOccupying = change.IsOccupying,
            CombinableWith = change.CombinableTypes,
            NeedsCheck = change.NeedsCheck,
            CreatedAt = now,
            CreatedBy = actor.UserId,
            UpdatedAt = now,
            UpdatedBy = actor.UserId,
        };
        Apply(item, change, actor, now);
        return item;
    }

    public static void Apply(InterventionCatalogueItem item, CatalogueItemChange change, Actor actor, DateTimeOffset now)
    {
        item.Name = change.Name.Trim();
        item.Type = change.Type!.Value;
        item.Category = change.Category!.Value;
        item.SecondCategory = change.SecondCategory;
        item.Owner = change.Owner!.Value;
        item.ProviderId = change.ProviderId;
        item.ContractMonitorContactId = change.ContractMonitorContactId;
        item.IsProcured = change.IsProcured;
        item.DecisionMaker = change.DecisionMaker!.Value;
        item.Availability = change.Availability!.Value;
        item.Funding = OrNull(change.Funding);
        item.LeadTimeWorkingDays = change.LeadTimeWorkingDays!.Value;
        item.GroupMin = change.GroupMin;
        item.GroupMax = change.GroupMax;
        item.DefaultWeeks = change.DefaultWeeks;
        item.MaxWeeks = change.MaxWeeks;
        item.HoursPerWeek = change.HoursPerWeek!.Value;
        item.IsOccupying = change.IsOccupying;
        item.IsExclusive = change.IsExclusive;
        item.CombinableWith = change.CombinableTypes;
        item.RuleNote = OrNull(change.RuleNote);
        item.RuleValidFrom = change.RuleValidFrom;
        item.RuleValidTo = change.RuleValidTo;
        item.SourceUrl = OrNull(change.SourceUrl);
        item.NeedsCheck = change.NeedsCheck;
        item.UpdatedAt = now;
        item.UpdatedBy = actor.UserId;
    }

    public static CatalogueStart NewStart(Guid itemId, CatalogueStartChange start, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), CatalogueItemId = itemId, StartsOn = start.StartsOn, ApplyBy = start.ApplyBy, Places = start.Places, Taken = 0 };

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
