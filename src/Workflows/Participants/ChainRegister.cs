using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>What a participant's own chain shows: that its first step is confirmed (REKR-09), and how the steps went (GENO-10).</summary>
public sealed class ChainRegister : IRegisterEvidence
{
    private const string First = "REKR-09";

    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = [First, "GENO-10"];

    /// <inheritdoc />
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        var steps = await ChainSteps.OfAsync(db, question.SubjectId, cancellationToken);
        var counted = steps.FindAll(step => step.Status is not (ParticipantInterventionStatus.Cancelled or ParticipantInterventionStatus.Credited));
        if (counted.Count == 0)
        {
            return null;
        }

        var supplied = new SuppliedEvidence("Participants", $"/deltagare/{question.SubjectId}");
        return question.ItemCode is First ? Confirmed(supplied, counted.Find(step => step.Occupying) ?? counted[0]) : Given(supplied, counted);
    }

    private static SuppliedEvidence Confirmed(SuppliedEvidence supplied, ParticipantIntervention step)
    {
        var isConfirmed = step.Status is not (ParticipantInterventionStatus.Planned or ParticipantInterventionStatus.Applied);
        return supplied
            .With("insats", step.Title)
            .With("status", isConfirmed ? "BEKRAFTAD" : "PRELIMINAR")
            .With("referens", step.DecisionReference ?? (isConfirmed ? step.ConfirmedBy?.Code() : null))
            .With("start", step.ActualStart ?? step.PlannedStart);
    }

    /// <summary>Steps that still go on, or have not begun, are planned ones that were neither completed nor broken off: the rule refuses until they are.</summary>
    private static SuppliedEvidence Given(SuppliedEvidence supplied, List<ParticipantIntervention> steps)
    {
        var attendance = steps.Where(step => step.AttendancePercent is not null).Select(step => step.AttendancePercent!.Value).ToList();
        return supplied
            .With("start", steps.Min(step => step.ActualStart))
            .With("slut", steps.Max(step => step.ActualEnd))
            .With("planerade", steps.Count)
            .With("fullfoljda", steps.Count(step => step.Status is ParticipantInterventionStatus.Completed))
            .With("avbrutna", steps.Count(step => step.Status is ParticipantInterventionStatus.Interrupted))
            .With("narvaro", attendance.Count == 0 ? null : (int)Math.Round(attendance.Average(), MidpointRounding.AwayFromZero));
    }
}
