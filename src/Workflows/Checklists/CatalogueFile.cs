using System.Text.Json;
using System.Text.Json.Serialization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists.Dues;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Checklists;

/// <summary>Reads <c>checklist.json</c>. A fault in it is a fault of the build and names the item.</summary>
internal static class CatalogueFile
{
    private const string ResourceName = "Jobbspar.Workflows.Checklists.checklist.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static ChecklistCatalogue ReadEmbedded()
    {
        using var stream = typeof(CatalogueFile).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly lacks the resource {ResourceName}.");
        return Read(stream);
    }

    public static ChecklistCatalogue Read(Stream stream)
    {
        var file = JsonSerializer.Deserialize<FileText>(stream, Json) ?? throw new FormatException("The checklist file is empty.");
        return new ChecklistCatalogue([.. file.Items.Select(item => Build(item, file.ChoiceSets))]);
    }

    private static CatalogueItem Build(ItemText item, Dictionary<string, List<ChoiceText>> choices)
    {
        try
        {
            return new CatalogueItem
            {
                Code = item.Id,
                Area = CodeTable<ChecklistArea>.Parse(item.Area),
                Phase = CodeTable<Phase>.Parse(item.Phase),
                Subject = CodeTable<ItemSubject>.Parse(item.Subject),
                RecursEvery = item.RecursEvery,
                IsRaisedByEvent = item.RaisedByEvent,
                IsShared = item.Shared,
                Times = item.Times,
                IsPerPeriod = item.PerPeriod,
                IsAskedAgain = item.AskedAgain,
                OutlivesTrack = item.OutlivesTrack,
                OutlivesParticipation = item.OutlivesParticipation,
                WaivedBy = item.WaivedBy is null ? null : CodeTable<Role>.Parse(item.WaivedBy),
                Announces = item.Announces,
                AppliesTo = item.AppliesTo,
                IsConditional = item.Conditional,
                Text = item.Text,
                Responsible = item.Responsible,
                ResponsibleRole = item.ResponsibleRole,
                Contributing = item.Contributing,
                Due = DueRule.TryParse(item.Due, out var due) ? due : throw new FormatException($"'{item.Due}' is no due rule."),
                DueParts = [.. item.DueParts.Select(text => DuePart.TryParse(text, out var part) ? part : throw new FormatException($"'{text}' is no part of a due rule."))],
                FirstAsked = item.FirstAsked is null ? null : DueRule.TryParse(item.FirstAsked, out var asked) ? asked : throw new FormatException($"'{item.FirstAsked}' is no due rule."),
                ReminderPolicy = item.Reminders,
                Gate = item.Gate,
                Title = item.Title,
                Why = item.Why,
                Fields = [.. item.Evidence.Select(field => Build(field, choices))],
                GroupFields = [.. item.GroupEvidence.Select(field => Build(field, choices))],
            };
        }
        catch (Exception fault) when (fault is FormatException or KeyNotFoundException)
        {
            throw new FormatException($"Item {item.Id} of the checklist: {fault.Message}", fault);
        }
    }

    private static CatalogueField Build(FieldText field, Dictionary<string, List<ChoiceText>> choices) => new()
    {
        Key = field.Key,
        Kind = Enum.TryParse<EvidenceFieldKind>(field.Kind, ignoreCase: true, out var kind) ? kind : throw new FormatException($"'{field.Kind}' is no kind of field."),
        IsRequired = field.Required,
        Minimum = field.Min,
        Maximum = field.Max ?? (kind is EvidenceFieldKind.LongText ? CatalogueField.LongestText : null),
        Label = field.Label,
        Help = field.Help,
        Choices = field.Choices is null ? [] : [.. choices[field.Choices].Select(choice => KeyValuePair.Create(choice.Code, new LocalText(choice.Sv, choice.En)))],
    };

    private sealed record FileText(Dictionary<string, List<ChoiceText>> ChoiceSets, List<ItemText> Items);

    private sealed record ChoiceText(string Code, string Sv, string En);

    private sealed record ItemText
    {
        public required string Id { get; init; }

        public required string Area { get; init; }

        public required string Phase { get; init; }

        public required string Subject { get; init; }

        public int? RecursEvery { get; init; }

        public bool RaisedByEvent { get; init; }

        public bool Conditional { get; init; }

        public string? AppliesTo { get; init; }

        public bool Shared { get; init; }

        public int? Times { get; init; }

        public bool PerPeriod { get; init; }

        public bool AskedAgain { get; init; }

        public bool OutlivesTrack { get; init; }

        public bool OutlivesParticipation { get; init; }

        public string? WaivedBy { get; init; }

        public string? Announces { get; init; }

        public required string Text { get; init; }

        public required string Responsible { get; init; }

        public required string ResponsibleRole { get; init; }

        public required string Contributing { get; init; }

        public required string Due { get; init; }

        public List<string> DueParts { get; init; } = [];

        public string? FirstAsked { get; init; }

        public required string Reminders { get; init; }

        public GateHold? Gate { get; init; }

        public LocalText? Title { get; init; }

        public LocalText? Why { get; init; }

        public List<FieldText> Evidence { get; init; } = [];

        public List<FieldText> GroupEvidence { get; init; } = [];
    }

    private sealed record FieldText
    {
        public required string Key { get; init; }

        public required string Kind { get; init; }

        public bool Required { get; init; }

        public int? Min { get; init; }

        public int? Max { get; init; }

        public string? Choices { get; init; }

        public required LocalText Label { get; init; }

        public LocalText? Help { get; init; }
    }
}
