using System.Text.RegularExpressions;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-06: a new round is decided: yes with a start, no with a reason, or later with a day on which the question is taken up again.</summary>
internal sealed partial class NewRoundIsDecided : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-06";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        var decision = values.Choice("beslut");

        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .IsFilledInWhen(decision is "JA", "nyStart")
            .IsFilledInWhen(decision is "NEJ", "motivering")
            .IsFilledInWhen(decision is "SENARE", "tasUppIgen")
            .Holds(decision is not "JA" || values.Date("nyStart") is not { } start || start > surroundings.PlannedStart, "nyStart", "Start", Written.Date(surroundings.PlannedStart))
            .Holds(decision is not "SENARE" || values.Date("tasUppIgen") is not { } review || review > surroundings.Today, "tasUppIgen", "ReviewToCome")
            .Holds(values.Text("nyttSpar") is not { } code || PublicCode().IsMatch(code), "nyttSpar", "Code")
            .Refusals;
    }

    [GeneratedRegex("^JS-[0-9]{4}-[0-9]{3,}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PublicCode();
}
