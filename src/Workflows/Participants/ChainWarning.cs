using Jobbspar.Workflows.Participants.Rules;

namespace Jobbspar.Workflows.Participants;

/// <summary>What a chain makes one look twice at; it refuses nothing (DOMAIN 4.8).</summary>
/// <param name="Code"><c>OverFullWeek</c>: more than 40 hours a week; <c>BelowScope</c>: fewer hours than the participant's planned scope.</param>
/// <param name="From">First day of it.</param>
/// <param name="To">Last day.</param>
/// <param name="Hours">Hours a week then.</param>
public sealed record ChainWarning(string Code, DateOnly From, DateOnly To, decimal Hours)
{
    /// <summary>Weeks of a chain whose occupying hours do not suit the planned scope; runs of equal hours are one warning, and days without any step are gaps, not warnings.</summary>
    public static IReadOnlyList<ChainWarning> Of(IEnumerable<ParticipantIntervention> chain, int scopePercent)
    {
        var steps = chain.Where(step => step.Occupying && ChainHasSteps.Counts(step)).ToList();
        var wanted = HoursFitIntoAWeek.FullWeek * scopePercent / 100;
        var days = steps.SelectMany(step => new[] { First(step), Last(step).AddDays(1) }).Distinct().Order().ToList();
        var found = new List<ChainWarning>();
        foreach (var (from, next) in days.Zip(days.Skip(1)))
        {
            var going = steps.Where(step => First(step) <= from && from <= Last(step)).ToList();
            var hours = going.Where(step => step.PartOfId is not { } part || !going.Exists(other => other.Id == part)).Sum(step => step.HoursPerWeek);
            var code = hours > HoursFitIntoAWeek.FullWeek ? "OverFullWeek" : going.Count > 0 && hours < wanted ? "BelowScope" : null;
            if (code is null)
            {
                continue;
            }

            if (found.Count > 0 && found[^1] is var last && last.To.AddDays(1) == from && last.Hours == hours)
            {
                found[^1] = last with { To = next.AddDays(-1) };
            }
            else
            {
                found.Add(new ChainWarning(code, from, next.AddDays(-1), hours));
            }
        }

        return found;
    }

    private static DateOnly First(ParticipantIntervention step) => step.ActualStart ?? step.PlannedStart;

    private static DateOnly Last(ParticipantIntervention step) => step.ActualEnd ?? step.PlannedEnd;
}
