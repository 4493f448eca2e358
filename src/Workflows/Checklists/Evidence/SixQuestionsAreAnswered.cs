using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-05: the six questions have each an answer of its own, given by the municipality and Arbetsförmedlingen together (DOMAIN 4.14).</summary>
internal sealed class SixQuestionsAreAnswered : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-05";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        var copied = Questions.GroupBy(values.Text, StringComparer.OrdinalIgnoreCase).Where(answer => answer.Key?.Length > LongestShortAnswer && answer.Count() > 1).Select(answer => answer.Last()).FirstOrDefault();

        return new Verdict(this, values)
            .Includes("deltog", "KOMMUN", "AF")
            .HasHappened(surroundings.Today, "datum")
            .Holds(copied is null, copied ?? "anstallning", "OwnAnswer")
            .Refusals;
    }

    /// <summary>"Ja." may answer several questions; a sentence answers one.</summary>
    private const int LongestShortAnswer = 20;

    private static readonly string[] Questions = ["anstallning", "utbildning", "faserna", "fortsattBehov", "andringar", "godaExempel"];
}
