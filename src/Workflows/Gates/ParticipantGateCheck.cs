using System.Globalization;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Gates;

/// <summary>
/// Finds what a participant's gate still asks for. The registers ask it when an intervention starts (P2) and when a participant is closed (P3).
/// A participant without a workflow of her own has no tasks, and nothing is asked of her here.
/// </summary>
public sealed class ParticipantGateCheck(ChecklistCatalogue catalogue)
{
    private const string RuleName = "ParticipantGateIsPassedOnlyWhenItsItemsAreDone";

    /// <summary>What keeps an intervention of hers from starting (P2): a chain, a confirmed first intervention, and no transition left open.</summary>
    public async Task<IReadOnlyList<Refusal>> MissingAtStartAsync(JobbsparDbContext db, Guid participantId, CancellationToken cancellationToken)
    {
        var tasks = await TasksAsync(db, participantId, cancellationToken);
        return tasks.Count == 0 ? [] : [.. Refuse(Undone(tasks, "REKR-08")), .. Refuse(Undone(tasks, "REKR-09")), .. Refuse(tasks.Any(task => task is { ItemCode: "GENO-04", IsOpen: true }) ? "GENO-04" : null)];
    }

    /// <summary>What keeps her from being closed with an outcome (P3): what the outcome rests on, and a closure that was prepared.</summary>
    /// <param name="db">Rows.</param>
    /// <param name="participantId">Participant.</param>
    /// <param name="outcome">Code of the outcome, e.g. <c>STUDIER</c>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyList<Refusal>> MissingAtClosureAsync(JobbsparDbContext db, Guid participantId, string outcome, CancellationToken cancellationToken)
    {
        var tasks = await TasksAsync(db, participantId, cancellationToken);
        if (tasks.Count == 0)
        {
            return [];
        }

        string?[] open = outcome is "AVHOPP" or "ANNAT" ? [] : [Open(tasks, "GENO-17"), Open(tasks, "GENO-18")];
        return [.. Refuse(ParticipantIsClosedWithItsOutcome.RestsOn(outcome) is { } item ? Undone(tasks, item) : null), .. open.SelectMany(Refuse)];
    }

    private static Task<List<ChecklistItem>> TasksAsync(JobbsparDbContext db, Guid participantId, CancellationToken cancellationToken) =>
        db.ChecklistItems.Where(row => row.SubjectId == participantId).ToListAsync(cancellationToken);

    private static string? Undone(List<ChecklistItem> tasks, string item) =>
        tasks.Exists(task => string.Equals(task.ItemCode, item, StringComparison.Ordinal) && task.Status is ChecklistStatus.Done or ChecklistStatus.Waived) ? null : item;

    private static string? Open(List<ChecklistItem> tasks, string item) =>
        tasks.Exists(task => string.Equals(task.ItemCode, item, StringComparison.Ordinal) && task.IsOpen) ? item : null;

    private IEnumerable<Refusal> Refuse(string? item) =>
        item is null ? [] : [new Refusal { Rule = RuleName, Arguments = [item, catalogue[item].TitleIn(CultureInfo.CurrentUICulture), DomainTexts.GateReason("NotDone")] }];
}
