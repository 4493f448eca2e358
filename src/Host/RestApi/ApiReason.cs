using System.Text.Json.Serialization;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Tables;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Host.RestApi;

/// <summary>One reason of a refusal.</summary>
/// <param name="Field">Field as forms and import files name it; null where it is no field.</param>
/// <param name="Rule">Name of the rule that refused.</param>
/// <param name="Text">A sentence for people.</param>
internal sealed record ApiReason(string? Field, string Rule, string Text)
{
    /// <summary>Row of a file as a spreadsheet numbers it; absent where it is no file.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Row { get; init; }

    public static ApiReason Of(Refusal refusal) => new(refusal.Field, refusal.Rule, DomainTexts.Refusal(refusal));

    public static ApiReason Of(TableFault fault) => Of(fault.Refusal) with { Row = fault.Row };
}
