using Jobbspar.Host.Components.Forms;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Profiles;

namespace Jobbspar.Host.Components.Profiles;

/// <summary>A module as it is typed.</summary>
internal sealed class TypedModule
{
    public Guid? LineageId { get; init; }

    public string Code { get; set; } = "";

    public string Title { get; set; } = "";

    public string Site { get; set; } = LearningSite.Both.Code();

    public string Contribution { get; set; } = "";

    public string Weeks { get; set; } = "";

    public string PerSupervisor { get; set; } = "";

    public string Level { get; set; } = "";

    public List<TypedOutcome> Outcomes { get; init; } = [];

    public static TypedModule Of(ModuleContent content) => new()
    {
        LineageId = content.LineageId,
        Code = content.Code ?? "",
        Title = content.Title ?? "",
        Site = content.LearningSite ?? "",
        Contribution = content.EmployerContribution ?? "",
        Weeks = FieldNames.Typed(content.EstimatedWeeks),
        PerSupervisor = FieldNames.Typed(content.SupervisorCapacity),
        Level = FieldNames.Typed(content.SeqfLevel),
        Outcomes = [.. content.Outcomes.Select(TypedOutcome.Of)],
    };

    public ModuleContent ToContent() => new()
    {
        LineageId = LineageId,
        Code = Code,
        Title = Title,
        LearningSite = Site,
        EmployerContribution = Contribution,
        EstimatedWeeks = FieldNames.Number(Weeks),
        SupervisorCapacity = FieldNames.Number(PerSupervisor),
        SeqfLevel = FieldNames.Number(Level),
        Outcomes = [.. Outcomes.Select(outcome => outcome.ToContent())],
    };
}
