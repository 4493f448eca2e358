using System.Globalization;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Gates;

/// <summary>Finds what a gate still asks for (DOMAIN 3.8).</summary>
/// <remarks>
/// A hard item must be done, a waivable one done or waived; an advisory one is not asked for. Of an event-created item nothing may be
/// open. Of a standing duty at least one occurrence must be done for each object it concerns, and none may be late: the next occurrence
/// is always open, so that all done cannot be asked for. An item that has not been opened yet is missing when something open leads to it.
/// Participants have workflows of their own and are closed one by one: what a gate asks of them is <see cref="ParticipantsAtGate"/>'s to say.
/// </remarks>
public sealed class GateCheck(ChecklistCatalogue catalogue, EvidenceRules evidence)
{
    private const string RuleName = "GateIsOpenOnlyWhenItsItemsAreDone";

    /// <summary>One refusal per missing item, in the order of the checklist; empty when the gate can open.</summary>
    /// <param name="gate"><c>G1</c>…<c>G4</c>.</param>
    /// <param name="track">Track.</param>
    /// <param name="all">All tasks of the track.</param>
    /// <param name="graph">How the items are connected.</param>
    /// <param name="plans">Participants' own dates, by participant.</param>
    /// <param name="waiting">Activities that wait for all employers.</param>
    /// <param name="subjectName">Name of the object that a task concerns, or empty where it is the track.</param>
    /// <param name="today">Local date.</param>
    public IReadOnlyList<Refusal> Missing(
        string gate,
        Track track,
        IReadOnlyList<ChecklistItem> all,
        ItemGraph graph,
        IReadOnlyDictionary<Guid, IndividualPlan> plans,
        IReadOnlyList<string> waiting,
        Func<Guid, string> subjectName,
        DateOnly today)
    {
        var ofParticipants = all.Where(IsOfParticipant).ToLookup(task => task.SubjectId);
        var tasks = all.Where(task => !IsOfParticipant(task)).ToList();
        var missing = new List<(string Code, Refusal Refusal)>();
        foreach (var group in tasks.Where(task => IsHeldBy(task.Gate, task.GateStrength, gate)).GroupBy(task => (task.ItemCode, task.SubjectId)))
        {
            if (WhyNot([.. group.OrderBy(task => task.Occurrence)], today) is { } reason)
            {
                missing.Add((group.Key.ItemCode, Refuse(group.Key.ItemCode, subjectName(group.Key.SubjectId), reason)));
            }
        }

        var opened = tasks.Select(task => task.ItemCode).ToHashSet(StringComparer.Ordinal);
        foreach (var node in tasks.Where(task => task.IsOpen).Select(task => task.ActivityId).Concat(waiting).SelectMany(graph.After).Distinct())
        {
            if (IsHeldBy(node.Gate, node.GateStrength, gate) && !catalogue[node.ItemCode].IsRaisedByEvent && opened.Add(node.ItemCode))
            {
                missing.Add((node.ItemCode, Refuse(node.ItemCode, "", DomainTexts.GateReason("NotOpened"))));
            }
        }

        foreach (var (code, count, reason) in ParticipantsAtGate.Missing(gate, track, ofParticipants, plans, today))
        {
            missing.Add((code, Refuse(code, "", DomainTexts.GateReason(reason, count))));
        }

        return [.. missing.OrderBy(entry => entry.Code, StringComparer.Ordinal).ThenBy(entry => entry.Refusal.Arguments[2], StringComparer.CurrentCulture).Select(entry => entry.Refusal)];
    }

    private bool IsOfParticipant(ChecklistItem task) =>
        task.SubjectId != task.TrackId && catalogue.Find(task.ItemCode)?.Subject is ItemSubject.Participant or ItemSubject.Transition;

    private static bool IsHeldBy(string? itsGate, string? strength, string gate) =>
        strength is "H" or "W" && string.Equals(itsGate, gate, StringComparison.Ordinal);

    /// <summary>
    /// Why an item keeps the gate shut for one object; null where it does not. An item that is done once has a second occurrence where an employer
    /// left and came back: the latest is asked.
    /// </summary>
    private string? WhyNot(IReadOnlyList<ChecklistItem> occurrences, DateOnly today)
    {
        var item = catalogue[occurrences[0].ItemCode];
        if (item.IsRaisedByEvent)
        {
            return occurrences.Any(task => task.IsOpen) ? DomainTexts.GateReason("StillOpen") : Condition(occurrences);
        }

        if (item.RecursEvery is not null)
        {
            return !occurrences.Any(IsFulfilled) ? DomainTexts.GateReason("NeverDone")
                : occurrences.Any(task => task.IsOpen && task.DueOn < today) ? DomainTexts.GateReason("Late")
                : Condition(occurrences);
        }

        return IsFulfilled(occurrences[^1]) ? Condition(occurrences)
            : DomainTexts.GateReason(occurrences[0].GateStrength is "W" ? "NeitherDoneNorWaived" : "NotDone");
    }

    private string? Condition(IReadOnlyList<ChecklistItem> occurrences) =>
        occurrences.LastOrDefault(task => task.Status is ChecklistStatus.Done) is { } latest
        && evidence.CheckAtGate(latest.ItemCode, EvidenceValues.FromJson(latest.Evidence)) is [var first, ..]
            ? DomainTexts.Refusal(first)
            : null;

    private static bool IsFulfilled(ChecklistItem task) =>
        task.Status is ChecklistStatus.Done || (task.Status is ChecklistStatus.Waived && task.GateStrength is "W");

    private Refusal Refuse(string itemCode, string subject, string reason) => new()
    {
        Rule = RuleName,
        Arguments = [itemCode, catalogue[itemCode].TitleIn(CultureInfo.CurrentUICulture), subject, reason],
    };
}
