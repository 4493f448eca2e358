using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>GENO-05: comings and goings are confirmed, changes were told ten working days ahead, and as many are on their way in as the employer intends to employ.</summary>
internal sealed class EmployersPipelineHasNoGap : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "GENO-05";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        var change = values.Date("nastaAndring");
        var told = values.Date("meddeladDatum");
        var hasAction = values.Text("atgard") is not null;

        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum", "meddeladDatum")
            .IsConfirmed("bekraftat")
            .IsFilledInWhen(change is not null, "meddeladDatum")
            .Holds(!IsShortNotice(told, change, surroundings.Calendar) || hasAction, "atgard", "ShortNotice", Written.Number(Notice))
            .Holds(!(values.Number("paVagIn") < values.Number("avserAnstalla")) || hasAction, "atgard", "TooFew")
            .Refusals;
    }

    private const int Notice = 10;

    private static bool IsShortNotice(DateOnly? told, DateOnly? change, WorkingDayCalendar calendar) =>
        told is { } from && from.Year is >= SwedishHolidays.FirstYear and <= SwedishHolidays.LastYear && calendar.AddWorkingDays(from, Notice) > change;
}
