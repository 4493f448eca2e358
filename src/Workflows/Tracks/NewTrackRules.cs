using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Tracks;

/// <summary>
/// What a track must say of itself to be started (DOMAIN 4.1–4.3). Fields are named as in the import file, e.g. <c>arbetsgivare[0].orgnr</c>.
/// A planned time outside 12–104 weeks is no fault: it is warned of, never refused.
/// </summary>
public static class NewTrackRules
{
    private const int LongestName = 200;
    private const int LongestNeed = 1_000;
    private const int MostOfAList = 50;
    private const int MostPeople = 10_000;
    private const int MostRounds = 100;

    /// <summary>Every fault of the track; empty where it can be started.</summary>
    /// <param name="track">What was filled in or read.</param>
    /// <param name="today">Today's local date.</param>
    public static IReadOnlyList<Refusal> Check(NewTrack track, DateOnly today)
    {
        var found = new Findings();
        TrackDetailsRules.Check(track.Details, found);
        found.Code<TrackApproach>("ingång", track.Approach);
        CheckNumbers(track, found);
        found.Add(PlannedEndIsAfterPlannedStart.Check(track.PlannedStart, track.PlannedEnd));
        found.Add(PlannedDatesAreWithinReach.Check("planeradStart", track.PlannedStart, today));
        found.Add(PlannedDatesAreWithinReach.Check("planeratSlut", track.PlannedEnd, today));
        CheckLead(track.Lead, found);
        CheckEmployers(track.Employers, found);
        return found.Refusals;
    }

    private static void CheckNumbers(NewTrack track, Findings found)
    {
        found.Required("planeradStart", track.PlannedStart is not null);
        found.Required("planeratSlut", track.PlannedEnd is not null);
        found.Bounds("omgång", track.Round, 1, MostRounds);
    }

    private static void CheckLead(NewOrganisation? lead, Findings found)
    {
        if (lead is null)
        {
            found.Required("huvudman", holds: false);
            return;
        }

        found.Text("huvudman.namn", lead.Name, LongestName);
        found.OrganisationNumber("huvudman.orgnr", lead.OrganisationNumber);
        found.Code<OrganisationType>("huvudman.typ", lead.Type);
        found.Add(LeadIsMunicipalityOrEmploymentService.Check(lead));
    }

    private static void CheckEmployers(IReadOnlyList<NewTrackEmployer> employers, Findings found)
    {
        found.List("arbetsgivare", employers, MostOfAList);
        for (var index = 0; index < employers.Count; index++)
        {
            var path = $"arbetsgivare[{index}]";
            found.Text($"{path}.namn", employers[index].Name, LongestName);
            found.OrganisationNumber($"{path}.orgnr", employers[index].OrganisationNumber);
            found.Bounds($"{path}.lediga", employers[index].VacanciesEstimated, 1, MostPeople);
            found.OptionalText($"{path}.behov", employers[index].Need, LongestNeed);
        }

        foreach (var refusal in EmployerIsNamedOnce.Check(employers))
        {
            found.Add(refusal);
        }
    }
}
