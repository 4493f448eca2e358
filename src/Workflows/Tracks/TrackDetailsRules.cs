using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Tracks.Rules;

namespace Jobbspar.Workflows.Tracks;

/// <summary>What a track must say of itself, at its start and when it is corrected. Fields are named as in the import file.</summary>
internal static class TrackDetailsRules
{
    private const int LongestTitle = 120;
    private const int LongestName = 200;
    private const int LongestDescription = 4_000;
    private const int LongestReference = 60;
    private const int MostOfAList = 50;
    private const int MostPlaces = 10_000;

    /// <summary>Adds every fault.</summary>
    public static void Check(TrackDetails details, Findings found)
    {
        found.Text("titel", details.Title, LongestTitle);
        found.OptionalText("beskrivning", details.Description, LongestDescription);
        found.OptionalText("överenskommelse", details.CooperationAgreementRef, LongestReference);
        found.List("afEnheter", details.EmploymentServiceUnits, MostOfAList);
        for (var index = 0; index < details.EmploymentServiceUnits.Count; index++)
        {
            found.Text($"afEnheter[{index}]", details.EmploymentServiceUnits[index], LongestName);
        }

        CheckCodes(details, found);
        found.RequiredNumber("platser", details.PlacesPlanned, 1, MostPlaces);
    }

    private static void CheckCodes(TrackDetails details, Findings found)
    {
        found.List("kommuner", details.MunicipalityCodes, MostOfAList);
        found.List("yrken", details.OccupationCodes, MostOfAList);
        found.AtMost("branscher", details.SectorCodes.Count, MostOfAList);
        found.AddAll("kommuner", details.MunicipalityCodes, MunicipalityCodeIsWellFormed.Check);
        found.AddAll("yrken", details.OccupationCodes, OccupationCodeIsWellFormed.Check);
        found.AddAll("branscher", details.SectorCodes, SectorCodeIsWellFormed.Check);
        found.AtMost("målgrupper", details.TargetGroups.Count, MostOfAList);
        for (var index = 0; index < Math.Min(details.TargetGroups.Count, MostOfAList); index++)
        {
            found.Code<TargetGroup>($"målgrupper[{index}]", details.TargetGroups[index]);
        }
    }
}
