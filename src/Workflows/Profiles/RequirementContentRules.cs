using System.Globalization;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Profiles.Rules;

namespace Jobbspar.Workflows.Profiles;

/// <summary>What a requirement profile must be like to be kept, and to be fixed. Fields are named <c>krav[0].sakligtSkäl</c>.</summary>
public static class RequirementContentRules
{
    private const int MostRequirements = 100;

    /// <summary>Every fault of a draft.</summary>
    /// <param name="content">The profile.</param>
    /// <param name="outcomes">Learning outcomes of the competence profile that it builds on.</param>
    public static IReadOnlyList<Refusal> Check(RequirementContent content, IReadOnlySet<Guid> outcomes)
    {
        ArgumentNullException.ThrowIfNull(content);
        var found = new Findings();
        found.AtMost("krav", content.Requirements.Count, MostRequirements);
        var lineages = content.Requirements.Select(line => line.LineageId).OfType<Guid>().CountBy(id => id).ToDictionary();
        for (var index = 0; index < content.Requirements.Count; index++)
        {
            var line = content.Requirements[index];
            var path = Path(index);
            found.Text($"{path}.text", line.Text, 500);
            found.Code<RequirementKind>($"{path}.slag", line.Kind);
            found.Code<RequirementLevel>($"{path}.nivå", line.Level);
            found.Code<NeededAt>($"{path}.när", line.NeededAt);
            found.OptionalText($"{path}.sakligtSkäl", line.ObjectiveReason, 1_000);
            found.OptionalCode<LanguageLevel>($"{path}.språknivå", line.LanguageLevel);
            found.OptionalText($"{path}.språkfråga", line.LanguageChallenge, 1_000);
            found.Add(line.LineageId is { } lineage ? LineageStandsOnce.Check(path, lineages[lineage]) : null);
            if (CodeTable<RequirementKind>.TryParse(line.Kind, out var kind))
            {
                found.Add(OutcomeBelongsToTheCompetenceProfile.Check($"{path}.läranderesultat", kind, line.OutcomeId, outcomes));
                found.Add(LanguageRequirementHasALevel.Check($"{path}.språknivå", kind, !string.IsNullOrWhiteSpace(line.LanguageLevel)));
            }

            if (CodeTable<RequirementLevel>.TryParse(line.Level, out var level) && CodeTable<NeededAt>.TryParse(line.NeededAt, out var at))
            {
                found.Add(LearntInTrackIsNotNeededAtSelection.Check($"{path}.när", level, at));
            }
        }

        return found.Refusals;
    }

    /// <summary>Every reason why a profile that can be kept cannot be fixed yet.</summary>
    /// <param name="content">The profile.</param>
    /// <param name="restsOnFixed">Whether the competence profile that it builds on is fixed, and the employer's own or shared in its track.</param>
    public static IReadOnlyList<Refusal> CheckComplete(RequirementContent content, bool restsOnFixed)
    {
        ArgumentNullException.ThrowIfNull(content);
        var found = new Findings();
        found.Add(RequirementProfileHasARequirement.Check(content.Requirements.Count));
        found.Add(RequirementsBuildOnAFixedCompetenceProfile.Check(restsOnFixed));
        for (var index = 0; index < content.Requirements.Count; index++)
        {
            var line = content.Requirements[index];
            if (CodeTable<RequirementLevel>.TryParse(line.Level, out var level) && CodeTable<RequirementKind>.TryParse(line.Kind, out var kind))
            {
                found.Add(MustHasAnObjectiveReason.Check($"{Path(index)}.sakligtSkäl", level, line.ObjectiveReason));
                found.Add(LanguageMustIsChallenged.Check($"{Path(index)}.språkfråga", kind, level, line.LanguageChallenge));
            }
        }

        return found.Refusals;
    }

    private static string Path(int index) => string.Create(CultureInfo.InvariantCulture, $"krav[{index}]");
}
