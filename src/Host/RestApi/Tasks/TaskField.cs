using System.Text.Json;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Host.RestApi.Tasks;

/// <summary>One field of a task.</summary>
internal sealed record TaskField
{
    /// <summary>Key among the values.</summary>
    public required string Key { get; init; }

    /// <summary>Kind of value: <c>text</c>, <c>longText</c>, <c>number</c>, <c>date</c>, <c>yesNo</c>, <c>choice</c> ….</summary>
    public required string Kind { get; init; }

    /// <summary>Swedish.</summary>
    public required string Label { get; init; }

    /// <summary>True where the task cannot be completed without it.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Smallest number.</summary>
    public required int? Minimum { get; init; }

    /// <summary>Greatest number, or greatest length of a text.</summary>
    public required int? Maximum { get; init; }

    /// <summary>Codes that can be chosen.</summary>
    public required IReadOnlyList<string> Choices { get; init; }

    public static TaskField Of(EvidenceField field) => new()
    {
        Key = field.Key,
        Kind = JsonNamingPolicy.CamelCase.ConvertName(field.Kind.ToString()),
        Label = field.Label,
        IsRequired = field.IsRequired,
        Minimum = field.Minimum,
        Maximum = field.Maximum,
        Choices = [.. field.Choices.Select(choice => choice.Key)],
    };
}
