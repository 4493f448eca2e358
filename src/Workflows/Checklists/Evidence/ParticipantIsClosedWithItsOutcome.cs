using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>AVSL-01, of one participant: the outcome has what it rests on (gate P3), and one that was not planned has a reason.</summary>
internal sealed class ParticipantIsClosedWithItsOutcome : IEvidenceRule
{
    /// <inheritdoc />
    public string ItemCode => "AVSL-01";

    /// <inheritdoc />
    public IReadOnlyList<Refusal> Check(EvidenceValues values, EvidenceSurroundings surroundings)
    {
        var outcome = values.Choice("utfall");
        var restsOn = RestsOn(outcome);
        string[] prepared = outcome is "AVHOPP" or "ANNAT" ? [] : ["GENO-17", "GENO-18"];
        var unprepared = prepared.FirstOrDefault(surroundings.OpenHere.Contains);

        return new Verdict(this, values)
            .HasHappened(surroundings.Today, "datum")
            .IsFilledInWhen(values.YesNo("enligtPlan") == false, "andradOrsak")
            .Holds(restsOn is null || surroundings.FinishedHere(restsOn) is not null, "utfall", "Unproven", restsOn ?? "")
            .Holds(unprepared is null, "utfall", "Unprepared", unprepared ?? "")
            .Refusals;
    }

    /// <summary>The item that shows what an outcome rests on; null where nothing more is asked for.</summary>
    internal static string? RestsOn(string? outcome) => outcome switch
    {
        "ANSTALLD_I_SPARET" or "ANSTALLD_ANNAN" => "AVSL-02",
        "STUDIER" => "AVSL-03",
        "FULLFOLJT_UTAN_ANSTALLNING" => "AVSL-13",
        "AVHOPP" => "AVSL-14",
        _ => null,
    };
}
