using System.Globalization;
using Jobbspar.Host.Components.Elements;
using Jobbspar.Host.Components.Tracks;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Chains;

namespace Jobbspar.Host.Components.Interventions;

/// <summary>What somebody typed about an intervention of a chain, as she typed it.</summary>
internal sealed class TypedIntervention
{
    public string Item { get; set; } = "";

    public string StartId { get; set; } = "";

    public string Label { get; set; } = "";

    public string Start { get; set; } = "";

    public string End { get; set; } = "";

    public string Hours { get; set; } = "";

    public string Places { get; set; } = "";

    public string? Workplace { get; set; } = "";

    public string? Contact { get; set; } = "";

    public bool IsMandatory { get; set; } = true;

    public bool IsOccupying { get; set; } = true;

    public bool LeadsToClosure { get; set; }

    public string Relation { get; set; } = "";

    public string Other { get; set; } = "";

    public string Changeover { get; set; } = "2";

    public string Sync { get; set; } = "";

    /// <summary>Relations beside the one in the form.</summary>
    public List<RelationChange> MoreRelations { get; } = [];

    public static TypedIntervention Of(InterventionRow row)
    {
        var typed = new TypedIntervention
        {
            Item = row.Item.Id.ToString(),
            StartId = row.Start?.Id.ToString() ?? "",
            Label = row.Intervention.Label,
            Start = Days.Iso(row.Intervention.PlannedStart),
            End = Days.Iso(row.Intervention.PlannedEnd),
            Hours = row.Intervention.HoursPerWeek.ToString("0.#", CultureInfo.CurrentCulture),
            Places = row.Intervention.Capacity?.ToString(CultureInfo.InvariantCulture) ?? "",
            Workplace = row.Intervention.WorkplaceId?.ToString() ?? "",
            Contact = row.Intervention.ResponsibleContactId?.ToString() ?? "",
            IsMandatory = row.Intervention.IsMandatory,
            IsOccupying = row.Intervention.IsOccupying,
            LeadsToClosure = row.Intervention.LeadsToClosure,
        };
        if (row.Relations is [var first, ..])
        {
            typed.Relation = first.Relation.Code();
            typed.Other = first.OtherId.ToString();
            typed.Changeover = first.MaxChangeoverWorkingDays.ToString(CultureInfo.InvariantCulture);
            typed.Sync = first.SyncOn is { } day ? Days.Iso(day) : "";
            typed.MoreRelations.AddRange(row.Relations.Skip(1).Select(other => new RelationChange { Relation = other.Relation, OtherId = other.OtherId, MaxChangeoverWorkingDays = other.MaxChangeoverWorkingDays, SyncOn = other.SyncOn }));
        }

        return typed;
    }

    /// <summary>Faults of what cannot be read at all; the rest is told by the rules.</summary>
    public IReadOnlyList<Refusal> Unreadable()
    {
        var found = new List<Refusal>(TypedTrack.UnreadableDates(("start", Start), ("slut", End), ("avstämning", Sync)));
        AddNumber(found, "platser", Places);
        AddNumber(found, "ställtid", Changeover);
        if (Hours.Trim().Length > 0 && ReadHours() is null)
        {
            found.Add(new Refusal { Rule = "HoursAreWithinTheWeek", Field = "timmar" });
        }

        return found;
    }

    public InterventionChange Change() => new()
    {
        CatalogueItemId = Guid.TryParse(Item, out var item) ? item : null,
        StartId = Guid.TryParse(StartId, out var start) ? start : null,
        Label = Label,
        PlannedStart = TypedTrack.DateOrNull(Start),
        PlannedEnd = TypedTrack.DateOrNull(End),
        HoursPerWeek = ReadHours(),
        IsMandatory = IsMandatory,
        IsOccupying = IsOccupying,
        LeadsToClosure = LeadsToClosure,
        Capacity = int.TryParse(Places, NumberStyles.None, CultureInfo.InvariantCulture, out var places) ? places : null,
        WorkplaceId = Guid.TryParse(Workplace, out var workplace) ? workplace : null,
        ResponsibleContactId = Guid.TryParse(Contact, out var contact) ? contact : null,
        Relations = Guid.TryParse(Other, out var other) && CodeTable<ChainRelation>.TryParse(Relation, out var relation)
            ? [new RelationChange { Relation = relation, OtherId = other, MaxChangeoverWorkingDays = int.TryParse(Changeover, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 2, SyncOn = TypedTrack.DateOrNull(Sync) }, .. MoreRelations]
            : MoreRelations,
    };

    private static void AddNumber(List<Refusal> found, string field, string text)
    {
        if (text.Trim().Length > 0 && !int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            found.Add(new Refusal { Rule = "ValueIsOfItsKind.Number", Field = field });
        }
    }

    private decimal? ReadHours() =>
        decimal.TryParse(Hours.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) ? hours : null;
}
