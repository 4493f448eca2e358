using Jobbspar.Host.Components.Forms;
using Jobbspar.Workflows.LettersOfIntent;

namespace Jobbspar.Host.Components.LettersOfIntent;

/// <summary>A commitment as it is typed.</summary>
internal sealed class TypedCommitment
{
    public Guid? LineageId { get; init; }

    public string Organisation { get; set; } = "";

    public string Text { get; set; } = "";

    public string Category { get; set; } = "";

    public string Due { get; set; } = "";

    public static TypedCommitment Of(CommitmentLine line) => new()
    {
        LineageId = line.LineageId,
        Organisation = line.OrganisationId?.ToString() ?? "",
        Text = line.Text ?? "",
        Category = line.Category ?? "",
        Due = FieldNames.Typed(line.Due),
    };

    public CommitmentLine ToLine() => new() { LineageId = LineageId, OrganisationId = FieldNames.Key(Organisation), Text = Text, Category = Category, Due = FieldNames.Date(Due) };
}
