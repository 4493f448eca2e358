using System.Collections.Frozen;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists;

/// <summary>
/// The periods of participants' chains after each of which an item is asked (DOMAIN 3.4): at a workplace (GENO-09), and in what raises competence (GENO-17).
/// Each occurrence stands for the earliest period that those before it did not.
/// </summary>
internal sealed class LearningPeriods
{
    /// <summary>Asked after each period at a workplace.</summary>
    public const string Practice = "GENO-09";

    /// <summary>Asked after each intervention that raises competence.</summary>
    public const string Certificates = "GENO-17";

    private static readonly FrozenDictionary<string, IReadOnlyList<InterventionType>> Types = new Dictionary<string, IReadOnlyList<InterventionType>>(StringComparer.Ordinal)
    {
        [Practice] = [InterventionType.WorkPlacement, InterventionType.WorkplaceLearning],
        [Certificates] =
        [
            InterventionType.VocationalAdultEducation, InterventionType.VocationalPackage, InterventionType.CombinationEducation, InterventionType.SwedishForImmigrants,
            InterventionType.VocationalSwedish, InterventionType.LabourMarketTraining, InterventionType.PreparatoryTraining, InterventionType.VocationalAssessment,
            InterventionType.Validation, InterventionType.DrivingLicence, InterventionType.InternalTraining, InterventionType.HigherVocationalCourse,
        ],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ILookup<Guid, (InterventionType Type, LearningPeriod Period)> steps;
    private readonly ILookup<(string ItemCode, Guid ParticipantId), EvidenceValues> finished;

    private LearningPeriods(ILookup<Guid, (InterventionType Type, LearningPeriod Period)> steps, ILookup<(string ItemCode, Guid ParticipantId), EvidenceValues> finished)
    {
        this.steps = steps;
        this.finished = finished;
    }

    /// <summary>The items that are asked after each period.</summary>
    public static IReadOnlyList<string> Items => Types.Keys;

    /// <summary>Reads them in two statements, of a track or of one of its participants.</summary>
    public static async Task<LearningPeriods> ReadAsync(JobbsparDbContext db, Guid trackId, Guid? participantId, CancellationToken cancellationToken)
    {
        InterventionType[] types = [.. Types.Values.SelectMany(own => own)];
        var chain = await db.ParticipantInterventions
            .Where(row => row.TrackId == trackId && (participantId == null || row.ParticipantId == participantId) && types.Contains(row.Type))
            .Where(row => row.Status != ParticipantInterventionStatus.Cancelled && row.Status != ParticipantInterventionStatus.Credited)
            .Select(row => new { row.ParticipantId, row.Type, row.Status, From = row.ActualStart ?? row.PlannedStart, To = row.ActualEnd ?? row.PlannedEnd })
            .ToListAsync(cancellationToken);
        var tasks = await db.ChecklistItems
            .Where(row => row.TrackId == trackId && row.SubjectId != trackId && (participantId == null || row.SubjectId == participantId) && Items.Contains(row.ItemCode))
            .Where(row => row.Status == ChecklistStatus.Done || row.Status == ChecklistStatus.Waived || (row.Status == ChecklistStatus.NotApplicable && row.CompletedBy != null))
            .OrderBy(row => row.Occurrence)
            .Select(row => new { row.ItemCode, row.SubjectId, row.Evidence })
            .ToListAsync(cancellationToken);
        return new(
            chain.ToLookup(row => row.ParticipantId, row => (row.Type, new LearningPeriod(row.From, row.To) { IsBrokenOff = row.Status is ParticipantInterventionStatus.Interrupted })),
            tasks.ToLookup(row => (row.ItemCode, row.SubjectId), row => EvidenceValues.FromJson(row.Evidence)));
    }

    /// <summary>The periods that an item is asked after, by their last day. What was broken off gives no certificate.</summary>
    public IReadOnlyList<LearningPeriod> Of(string itemCode, Guid participantId) => Types.TryGetValue(itemCode, out var types)
        ? [.. steps[participantId].Where(step => types.Contains(step.Type) && !(itemCode is Certificates && step.Period.IsBrokenOff)).Select(step => step.Period).OrderBy(period => period.To).ThenBy(period => period.From)]
        : [];

    /// <summary>The period that the next occurrence, or the open one, stands for; null where there is none.</summary>
    public LearningPeriod? Next(string itemCode, Guid participantId) =>
        Of(itemCode, participantId) is var periods && Covered(itemCode, participantId, periods) is var covered && covered < periods.Count ? periods[covered] : null;

    /// <summary>How many periods the next occurrence, or the open one, speaks of together with those before it: all that have ended, and the one that it stands for.</summary>
    public int Told(string itemCode, Guid participantId, DateOnly today)
    {
        var periods = Of(itemCode, participantId);
        return Math.Min(periods.Count, Math.Max(periods.Count(period => period.To <= today), Covered(itemCode, participantId, periods) + 1));
    }

    /// <summary>The dates that an occurrence counts from: those of its period instead of those of the whole chain; null where there is none.</summary>
    public IndividualPlan? PlanOf(string itemCode, Guid participantId) => Next(itemCode, participantId) is { } period ? new IndividualPlan(period.From, period.To, null) : null;

    private int Covered(string itemCode, Guid participantId, IReadOnlyList<LearningPeriod> periods)
    {
        var covered = 0;
        foreach (var values in finished[(itemCode, participantId)])
        {
            var told = itemCode is Certificates ? values.Number("insatser") : values.Date("till") is { } till ? periods.Count(period => period.To <= till) : 0;
            covered = Math.Max(covered + 1, told ?? 0);
        }

        return covered;
    }
}
