using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>Good evidence of an item, to be spoilt in one place by a test.</summary>
internal sealed class EvidenceCase
{
    public static readonly DateOnly Today = new(2027, 6, 15);

    private readonly CatalogueItem item;
    private readonly EvidenceSurroundings surroundings;
    private readonly Dictionary<string, string> values;

    public EvidenceCase(string itemCode)
        : this(itemCode, Around(itemCode))
    {
    }

    public EvidenceCase(string itemCode, EvidenceSurroundings surroundings)
    {
        item = ChecklistCatalogue.Shipped[itemCode].Of(isOfTrack: true);
        this.surroundings = surroundings;
        values = new Dictionary<string, string>(ExampleEvidence.For(itemCode, surroundings), StringComparer.Ordinal);
    }

    private EvidenceCase(CatalogueItem item, EvidenceSurroundings surroundings)
    {
        this.item = item;
        this.surroundings = surroundings;
        values = new Dictionary<string, string>(ExampleEvidence.ForParticipant(item.Code, surroundings), StringComparer.Ordinal);
    }

    /// <summary>The task of one participant, who has finished the items given and has others open.</summary>
    public static EvidenceCase OfParticipant(string itemCode, string[] finished, params string[] open)
    {
        var around = Around(itemCode);
        return new EvidenceCase(ChecklistCatalogue.Shipped[itemCode], around with
        {
            Here = finished.ToDictionary(code => code, code => new EvidenceValues(ExampleEvidence.ForParticipant(code, around)), StringComparer.Ordinal),
            OpenHere = open.ToHashSet(StringComparer.Ordinal),
        });
    }

    /// <summary>A track registered in January 2027, planned from March 2027 to February 2028, whose earlier items are all done.</summary>
    public static EvidenceSurroundings Around(string itemCode)
    {
        var around = new EvidenceSurroundings
        {
            Today = Today,
            RegisteredOn = new DateOnly(2027, 1, 11),
            PlannedStart = new DateOnly(2027, 3, 1),
            PlannedEnd = new DateOnly(2028, 2, 25),
            ActiveCoordinators = 1,
            Calendar = new WorkingDayCalendar(),
        };
        string[] built = itemCode switch { "PLAN-07" => ["PLAN-06"], "REKR-02" => ["PLAN-08"], "AVSL-04" => ["AVSL-01"], _ => [] };
        return around with
        {
            Here = itemCode is "PLAN-18"
                ? new Dictionary<string, EvidenceValues>(StringComparer.Ordinal) { ["PLAN-17"] = new(ExampleEvidence.For("PLAN-17", around)) }
                : new Dictionary<string, EvidenceValues>(StringComparer.Ordinal),
            Finished = built.ToDictionary(
                code => code,
                code => (IReadOnlyList<EvidenceValues>)[new EvidenceValues(ExampleEvidence.For(code, around))],
                StringComparer.Ordinal),
        };
    }

    public EvidenceCase With(string field, string? value)
    {
        if (value is null)
        {
            values.Remove(field);
        }
        else
        {
            values[field] = value;
        }

        return this;
    }

    /// <summary>Refusals as <c>field: rule</c>.</summary>
    public IReadOnlyList<string> Faults() => [.. Refusals().Select(refusal => $"{refusal.Field}: {refusal.Rule}")];

    public IReadOnlyList<Refusal> Refusals() => new EvidenceRules().Check(item, new EvidenceValues(values), surroundings);

    public IReadOnlyList<Refusal> DraftRefusals() => new EvidenceRules().CheckDraft(item, new EvidenceValues(values));
}
