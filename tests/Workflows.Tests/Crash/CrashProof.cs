using Jobbspar.CrashHost;
using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Crash;

/// <summary>What must hold in the database whenever no transaction is open, whatever was killed before.</summary>
public sealed class CrashProof
{
    private readonly CrashRecord record;
    private readonly List<Effect> effects;
    private readonly List<WorkflowInstanceRow> instances;
    private readonly List<WorkflowBookmarkRow> bookmarks;
    private readonly ILookup<Guid, WorkflowJournalRow> journal;

    private CrashProof(CrashRecord record, List<Effect> effects, List<WorkflowInstanceRow> instances, List<WorkflowBookmarkRow> bookmarks, List<WorkflowJournalRow> journal)
    {
        this.record = record;
        this.effects = effects;
        this.instances = instances;
        this.bookmarks = bookmarks;
        this.journal = journal.ToLookup(row => row.InstanceId);
    }

    public int Effects => effects.Count;

    public int Instances => instances.Count;

    public int Finished => instances.Count(row => row.SubStatus == InstanceSubStatus.Finished);

    public static Task<CrashProof> ReadAsync(Transactions transactions, CrashRecord record) => transactions.ReadAsync(
        async (db, token) => new CrashProof(
            record,
            [.. (await db.OutboxMessages.Where(row => row.Kind == Effect.MessageKind).ToListAsync(token)).Select(row => Effect.Parse(row.Payload))],
            await db.WorkflowInstances.ToListAsync(token),
            await db.WorkflowBookmarks.ToListAsync(token),
            await db.WorkflowJournal.OrderBy(row => row.InstanceId).ThenBy(row => row.Sequence).ToListAsync(token)),
        CancellationToken.None);

    /// <summary>Holds after every crash.</summary>
    public void Holds()
    {
        record.Failures.ShouldBeEmpty("a command was refused though its host lived");
        EveryAcknowledgedCommandTookEffectExactlyOnce();
        NothingTookEffectThatNobodyAskedFor();
        NothingTookEffectTwice();
        TheEnginesRowsAndTheDomainsAgree();
        TheJournalHasNoHoleAndNothingRanTwice();
        NoInstanceIsStuck();
    }

    /// <summary>Holds when everything that waited has been resumed.</summary>
    public void EverythingCameToItsEnd()
    {
        bookmarks.ShouldBeEmpty("something still waits");
        foreach (var instance in instances)
        {
            instance.Status.ShouldBe(InstanceStatus.Finished);
            if (instance.SubStatus == InstanceSubStatus.Finished)
            {
                var ran = journal[instance.Id].Select(row => (row.ActivityId, row.Event)).ToHashSet();
                ran.IsSupersetOf(LoadWorkflow.Activities.SelectMany(id => new[] { (id, "Started"), (id, "Completed") })).ShouldBeTrue($"an activity of {instance.Id} was left out");
                ran.IsSupersetOf(LoadWorkflow.WaitingActivities.SelectMany(id => new[] { (id, "Suspended"), (id, "Resumed") })).ShouldBeTrue($"an activity of {instance.Id} did not wait");
            }
        }
    }

    private void EveryAcknowledgedCommandTookEffectExactlyOnce()
    {
        var byCommand = effects.ToLookup(effect => effect.Command, effect => effect.Target);
        foreach (var (command, changed) in record.Acknowledged)
        {
            byCommand[command].Order(StringComparer.Ordinal).ShouldBe(changed.Order(StringComparer.Ordinal), $"{record.Tried[command]} was acknowledged");
        }
    }

    private void NothingTookEffectThatNobodyAskedFor() =>
        effects.Where(effect => !record.Tried.ContainsKey(effect.Command)).ShouldBeEmpty("nobody asked for this effect");

    private void NothingTookEffectTwice() =>
        effects.GroupBy(effect => effect.Target, StringComparer.Ordinal).Where(group => group.Count() > 1).SelectMany(group => group).ShouldBeEmpty("this took effect twice");

    private void TheEnginesRowsAndTheDomainsAgree()
    {
        var byInstance = effects.ToLookup(effect => effect.Instance);
        byInstance.Select(group => group.Key).Order().ShouldBe(instances.Select(row => row.Id).Order(), "the instances and the effects on them are not the same");
        foreach (var instance in instances)
        {
            var own = byInstance[instance.Id].ToList();
            own.Count.ShouldBe(instance.Revision, $"each commit of {instance.Id} wrote one row of the domain");
            own.Count(effect => effect.Kind == CommandKind.Start).ShouldBe(1, $"{instance.Id} was started once");
            own.Count(effect => effect.Kind is CommandKind.Resume or CommandKind.Timers or CommandKind.Event)
                .ShouldBe(journal[instance.Id].Count(row => string.Equals(row.Event, "Resumed", StringComparison.Ordinal)), $"each resumption of {instance.Id} is in its journal");
            own.Exists(effect => effect.Kind == CommandKind.Cancel).ShouldBe(instance.SubStatus == InstanceSubStatus.Cancelled, $"{instance.Id} is cancelled where that was asked for");
        }
    }

    private void TheJournalHasNoHoleAndNothingRanTwice()
    {
        journal.Select(group => group.Key).Except(instances.Select(row => row.Id)).ShouldBeEmpty("a journal without its instance");
        foreach (var instance in instances)
        {
            var rows = journal[instance.Id].ToList();
            rows.Select(row => row.Sequence).ShouldBe(Enumerable.Range(1, rows.Count).Select(number => (long)number), $"the journal of {instance.Id} has a hole");
            instance.JournalSequence.ShouldBe(rows.Count, $"the journal of {instance.Id} lacks its end");
            rows.GroupBy(row => (row.ActivityId, row.Event)).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty($"an activity of {instance.Id} ran twice");
        }
    }

    private void NoInstanceIsStuck()
    {
        var waiting = bookmarks.ToLookup(row => row.InstanceId);
        foreach (var instance in instances)
        {
            instance.IncidentCount.ShouldBe(0, $"{instance.Id} has an incident");
            var open = journal[instance.Id].Where(row => string.Equals(row.Event, "Suspended", StringComparison.Ordinal)).Select(row => row.ActivityId)
                .Except(journal[instance.Id].Where(row => row.Event is "Resumed" or "Cancelled").Select(row => row.ActivityId), StringComparer.Ordinal);
            waiting[instance.Id].Select(row => row.ActivityId).Order(StringComparer.Ordinal).ShouldBe(open.Order(StringComparer.Ordinal), $"{instance.Id} waits where its journal says");
            waiting[instance.Id].Any().ShouldBe(instance.Status == InstanceStatus.Running, $"{instance.Id} is {instance.SubStatus}");
        }
    }
}
