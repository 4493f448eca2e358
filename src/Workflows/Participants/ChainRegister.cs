using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>What a participant's own chain shows: that its first step is confirmed (REKR-09), how the steps went (GENO-10), and how they were adapted (GENO-15).</summary>
public sealed class ChainRegister : IRegisterEvidence
{
    private const string First = "REKR-09";
    private const string Adapted = "GENO-15";

    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = [First, "GENO-10", Adapted];

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
        if (question.ItemCode is Adapted)
        {
            var decidedOn = await db.Participants.Where(row => row.Id == question.SubjectId).Select(row => row.AdaptationDecidedOn).SingleOrDefaultAsync(cancellationToken);
            return decidedOn is { } on ? Adaptation(supplied, steps, on) : null;
        }

        return question.ItemCode is First ? Confirmed(supplied, counted.Find(step => step.Occupying) ?? counted[0]) : Given(supplied, counted);
    }

    /// <summary>Whether a step of the track's that was moved became shorter or longer is not kept, so the changes are then chosen by hand; what was credited had been validated.</summary>
    private static SuppliedEvidence Adaptation(SuppliedEvidence supplied, List<ParticipantIntervention> steps, DateOnly decidedOn)
    {
        var removed = steps.Exists(step => step.Status is ParticipantInterventionStatus.Cancelled or ParticipantInterventionStatus.Credited);
        var added = steps.Exists(step => step.InterventionId is null && step.Status is not ParticipantInterventionStatus.Cancelled);
        var moved = steps.Exists(step => step is { InterventionId: not null, ChangeReason: not null, Status: not (ParticipantInterventionStatus.Cancelled or ParticipantInterventionStatus.Credited) });
        var answer = supplied
            .With("beslut", removed || added || moved ? "ANPASSAD" : "BEHOVS_EJ")
            .With("skal", string.Join('\n', steps.Select(step => step.ChangeReason).OfType<ChainChangeReason>().Distinct().Select(DomainTexts.Of)))
            .With("validering", steps.Exists(step => step.Status is ParticipantInterventionStatus.Credited) ? true : null)
            .With("datum", decidedOn);
        return moved || !(removed || added) ? answer : answer.With("andringar", new[] { added ? "LAGT_TILL" : null, removed ? "TAGIT_BORT" : null }.OfType<string>());
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
