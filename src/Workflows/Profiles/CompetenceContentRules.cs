using System.Globalization;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Profiles.Rules;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Profiles;

/// <summary>What a competence profile must be like to be kept, and to be fixed. Fields are named as in the import file, e.g. <c>moduler[0].läranderesultat[2].text</c>.</summary>
public static class CompetenceContentRules
{
    private const int MostModules = 60;
    private const int MostOutcomes = 60;
    private const int LongestPlan = 520;

    /// <summary>Every fault of a draft; a draft may be incomplete, but what is there can be kept.</summary>
    public static IReadOnlyList<Refusal> Check(CompetenceContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var found = new Findings();
        found.Text("titel", content.Title, 200);
        found.Required("yrke", !string.IsNullOrWhiteSpace(content.OccupationCode));
        found.Add(string.IsNullOrWhiteSpace(content.OccupationCode) ? null : OccupationCodeIsWellFormed.Check("yrke", content.OccupationCode.Trim()));
        found.Code<ProfileOrigin>("ursprung", content.Origin);
        found.OptionalText("källa", content.OriginReference, 300);
        found.OptionalText("lokalAnpassning", content.LocalAdaptation, 2_000);
        found.AtMost("moduler", content.Modules.Count, MostModules);
        var codes = content.Modules.CountBy(module => (module.Code ?? "").Trim(), StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var lineages = content.Modules.SelectMany(module => module.Outcomes.Select(outcome => outcome.LineageId).Append(module.LineageId)).OfType<Guid>().CountBy(id => id).ToDictionary();
        for (var index = 0; index < content.Modules.Count; index++)
        {
            var path = Path("moduler", index);
            CheckModule(found, path, content.Modules[index], lineages);
            if (!string.IsNullOrWhiteSpace(content.Modules[index].Code))
            {
                found.Add(ModuleCodeStandsOnce.Check($"{path}.kod", content.Modules[index].Code!.Trim(), codes[content.Modules[index].Code!.Trim()]));
            }
        }

        return found.Refusals;
    }

    /// <summary>Every reason why a profile that can be kept cannot be fixed yet.</summary>
    /// <param name="content">The profile.</param>
    /// <param name="differences">Number of differences from the national profile that it was copied from; 0 where there is none.</param>
    public static IReadOnlyList<Refusal> CheckComplete(CompetenceContent content, int differences)
    {
        ArgumentNullException.ThrowIfNull(content);
        var found = new Findings();
        found.Add(ProfileHasAModule.Check(content.Modules.Count));
        for (var index = 0; index < content.Modules.Count; index++)
        {
            found.Add(ModuleHasALearningOutcome.Check(Path("moduler", index), content.Modules[index].Title ?? "", content.Modules[index].Outcomes.Count));
        }

        found.Add(OriginIsNamed.Check(Codes.CodeTable<ProfileOrigin>.TryParse(content.Origin, out var origin) ? origin : ProfileOrigin.Own, content.OriginReference));
        found.Add(LocalAdaptationIsExplained.Check(differences, content.LocalAdaptation));
        return found.Refusals;
    }

    private static void CheckModule(Findings found, string path, ModuleContent module, Dictionary<Guid, int> lineages)
    {
        found.Text($"{path}.kod", module.Code, 40);
        found.Text($"{path}.titel", module.Title, 200);
        found.Code<LearningSite>($"{path}.lärandeplats", module.LearningSite);
        found.OptionalText($"{path}.arbetsgivarensBidrag", module.EmployerContribution, 1_000);
        found.RequiredNumber($"{path}.veckor", module.EstimatedWeeks, 0, LongestPlan);
        found.Bounds($"{path}.deltagarePerHandledare", module.SupervisorCapacity, 1, 100);
        found.Bounds($"{path}.seqf", module.SeqfLevel, 1, 8);
        found.AtMost($"{path}.läranderesultat", module.Outcomes.Count, MostOutcomes);
        found.Add(module.LineageId is { } own ? LineageStandsOnce.Check(path, lineages[own]) : null);
        for (var index = 0; index < module.Outcomes.Count; index++)
        {
            var outcome = module.Outcomes[index];
            var at = Path($"{path}.läranderesultat", index);
            found.Text($"{at}.text", outcome.Text, 500);
            found.Code<OutcomeType>($"{at}.typ", outcome.Type);
            found.Code<Assessor>($"{at}.bedöms", outcome.AssessableBy);
            found.Add(outcome.LineageId is { } lineage ? LineageStandsOnce.Check(at, lineages[lineage]) : null);
        }
    }

    private static string Path(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
}
