using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Profiles;

namespace Jobbspar.Host.Components.Profiles;

/// <summary>A learning outcome as it is typed.</summary>
internal sealed class TypedOutcome
{
    public Guid? LineageId { get; init; }

    public string Text { get; set; } = "";

    public string Type { get; set; } = OutcomeType.Skill.Code();

    public bool IsMust { get; set; } = true;

    public string AssessableBy { get; set; } = Assessor.Supervisor.Code();

    public static TypedOutcome Of(OutcomeContent content) => new()
    {
        LineageId = content.LineageId,
        Text = content.Text ?? "",
        Type = content.Type ?? "",
        IsMust = content.IsMust,
        AssessableBy = content.AssessableBy ?? "",
    };

    public OutcomeContent ToContent() => new() { LineageId = LineageId, Text = Text, Type = Type, IsMust = IsMust, AssessableBy = AssessableBy };
}
