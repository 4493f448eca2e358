using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks;

/// <summary>Lets a track's workflow go on, and carries out what it wants done, in the command's transaction.</summary>
public sealed class TrackSteps(WorkflowRuntime runtime, TrackEffects effects, ChecklistCatalogue catalogue, IDefinitionSource definitions, TimeProvider clock)
{
    private const int LongestReason = 2_000;

    /// <summary>Starts the workflow of a new track.</summary>
    internal async Task StartAsync(UnitOfWork unit, Track track, IReadOnlyList<Guid> employerIds, Actor actor, CancellationToken cancellationToken)
    {
        var result = await runtime.StartAsync(
            unit.Engine,
            new StartWorkflow
            {
                InstanceId = track.Id,
                DefinitionVersionId = track.DefinitionVersionId,
                CorrelationId = track.Id.ToString(),
                Input = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    [TaskStimulus.ApproachInput] = track.Approach.Code(),
                    [TaskStimulus.EmployersInput] = new System.Text.Json.Nodes.JsonArray([.. employerIds.Select(id => System.Text.Json.Nodes.JsonValue.Create(id.ToString()))]),
                },
            },
            cancellationToken);
        if (result.Outcome is not CommandOutcome.Started)
        {
            throw new InvalidOperationException($"The workflow of track {track.Id} could not be started: {result.Outcome}.");
        }

        await GoOnAsync(unit, [result], track, actor, cancellationToken);
    }

    /// <summary>Carries out all that engine commands want done, in other instances and in the domain.</summary>
    /// <param name="unit">The commands' transaction.</param>
    /// <param name="results">What the commands did.</param>
    /// <param name="own">Track of the commands; null where there is none, or where the clock is the cause.</param>
    /// <param name="actor">Who changes that track.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The tasks that were opened in that track.</returns>
    internal async Task<IReadOnlyList<ChecklistItem>> CarryOutAsync(UnitOfWork unit, IReadOnlyList<CommandResult> results, Track? own, Actor actor, CancellationToken cancellationToken)
    {
        var followUp = await runtime.FollowUpAsync(unit.Engine, results, cancellationToken);
        return await effects.ApplyAsync(unit.Db, followUp.Effects, own, actor, cancellationToken);
    }

    /// <summary>Resumes the workflow from a bookmark; nothing happens where the bookmark was used before.</summary>
    /// <returns>The tasks that were opened.</returns>
    internal Task<IReadOnlyList<ChecklistItem>> ResumeAsync(TrackInHand hand, Guid bookmarkId, string? action, CancellationToken cancellationToken) =>
        ResumeAsync(hand, bookmarkId, action is null ? [] : new Dictionary<string, object?>(StringComparer.Ordinal) { [TaskStimulus.Action] = action }, cancellationToken);

    /// <summary>
    /// Tells the track's workflow that an employer or a participant has come. Who left before, so that her workflow ended, starts anew with one
    /// of her own; who has one that goes on, or has come to its end, gets no other.
    /// </summary>
    /// <returns>The tasks that were opened; null where the track's workflow starts none for such members.</returns>
    internal async Task<IReadOnlyList<ChecklistItem>?> AddMemberAsync(TrackInHand hand, TrackMember member, Guid id, CancellationToken cancellationToken)
    {
        if (await MemberInstances.LatestAsync(hand.Db, hand.Track.Id, id, cancellationToken) is { IsCancelled: true } earlier)
        {
            var version = (await definitions.FindPublishedAsync(earlier.DefinitionId, cancellationToken))?.VersionId ?? earlier.DefinitionVersionId;
            return await StartMemberAsync(hand, member, version, id, earlier.Time + 1, cancellationToken);
        }

        var bookmarks = await hand.Unit.Engine.ListBookmarksAsync(hand.Track.Id, cancellationToken);
        return bookmarks.FirstOrDefault(row => row.Kind is TaskStimulus.MemberKind && string.Equals(row.StimulusKey, member.Input, StringComparison.Ordinal)) is { } waiting
            ? await ResumeAsync(hand, waiting.Id, new Dictionary<string, object?>(StringComparer.Ordinal) { [TaskStimulus.MemberId] = id.ToString() }, cancellationToken)
            : null;
    }

    /// <summary>Starts a member's workflow beneath a track whose own workflow knows of none.</summary>
    internal Task<IReadOnlyList<ChecklistItem>> StartMemberAsync(TrackInHand hand, TrackMember member, string versionId, Guid id, CancellationToken cancellationToken) =>
        StartMemberAsync(hand, member, versionId, id, time: 1, cancellationToken);

    private async Task<IReadOnlyList<ChecklistItem>> StartMemberAsync(TrackInHand hand, TrackMember member, string versionId, Guid id, int time, CancellationToken cancellationToken)
    {
        var start = new StartWorkflow
        {
            InstanceId = time == 1 ? id : Guid.CreateVersion7(clock.GetUtcNow()),
            DefinitionVersionId = versionId,
            IdempotencyKey = MemberInstances.KeyOf(id, time),
            CorrelationId = hand.Track.Id.ToString(),
            ParentInstanceId = hand.Track.Id,
            Depth = 1,
            Input = new Dictionary<string, object?>(StringComparer.Ordinal) { [member.Input] = id.ToString() },
        };
        return await GoOnAsync(hand.Unit, [await runtime.StartAsync(hand.Unit.Engine, start, cancellationToken)], hand.Track, hand.Actor, cancellationToken);
    }

    /// <summary>Ends a member's workflow; tasks of hers that are open end with it. Nothing happens where she has none.</summary>
    internal async Task EndMemberAsync(TrackInHand hand, Guid id, CancellationToken cancellationToken)
    {
        if (await MemberInstances.LatestAsync(hand.Db, hand.Track.Id, id, cancellationToken) is { } own)
        {
            await GoOnAsync(hand.Unit, [await runtime.CancelAsync(hand.Unit.Engine, own.Id, cancellationToken)], hand.Track, hand.Actor, cancellationToken);
        }
    }

    /// <summary>Ends the workflow of a track before its time, and those of its members except with a task that outlives it; their open tasks end with them.</summary>
    internal async Task EndTrackAsync(TrackInHand hand, CancellationToken cancellationToken)
    {
        var results = await EndMembersAsync(hand.Unit, hand.Track, cancellationToken);
        results.Add(await runtime.CancelAsync(hand.Unit.Engine, hand.Track.Id, cancellationToken));
        await CarryOutAsync(hand.Unit, results, hand.Track, hand.Actor, cancellationToken);
    }

    /// <summary>Raises an event-created item of the track, or of one of its members.</summary>
    /// <param name="hand">Track.</param>
    /// <param name="subjectId">The track, or its member.</param>
    /// <param name="itemCode">E.g. <c>GENO-16</c>.</param>
    /// <param name="reason">What has happened, as it was written; null where a register tells it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The task; null where nothing waits for it to be raised.</returns>
    internal async Task<ChecklistItem?> RaiseAsync(TrackInHand hand, Guid subjectId, string itemCode, string? reason, CancellationToken cancellationToken)
    {
        var instance = subjectId == hand.Track.Id ? subjectId : (await MemberInstances.LatestAsync(hand.Db, hand.Track.Id, subjectId, cancellationToken))?.Id;
        if (instance is null)
        {
            return null;
        }

        var bookmarks = await hand.Unit.Engine.ListBookmarksAsync(instance.Value, cancellationToken);
        var waiting = bookmarks.FirstOrDefault(row => row.Kind is TaskStimulus.RaiseKind && string.Equals(row.StimulusKey, itemCode, StringComparison.Ordinal));
        var task = waiting is null
            ? null
            : (await ResumeAsync(hand, waiting.Id, action: null, cancellationToken)).FirstOrDefault(item => string.Equals(item.ItemCode, itemCode, StringComparison.Ordinal));
        if (task is not null && reason is not null)
        {
            task.Reason = reason.Length > LongestReason ? reason[..LongestReason] : reason;
            hand.Db.AuditEvents.Add(AuditEntry.OfTask(hand.Actor, AuditAction.TaskRaised, task, clock.GetUtcNow(), ("reason", task.Reason)));
        }

        return task;
    }

    /// <summary>The same, unless one of the kind is open for the same object: that one stands for what has happened now.</summary>
    /// <returns>The task; null where one is open already, or nothing waits for it to be raised.</returns>
    internal async Task<ChecklistItem?> RaiseOnceAsync(TrackInHand hand, Guid subjectId, string itemCode, string reason, CancellationToken cancellationToken) =>
        await hand.Db.ChecklistItems.StillOpen().AnyAsync(row => row.TrackId == hand.Track.Id && row.SubjectId == subjectId && row.ItemCode == itemCode, cancellationToken)
            ? null
            : await RaiseAsync(hand, subjectId, itemCode, reason, cancellationToken);

    /// <summary>Tells a participant's workflow towards which outcome her closure is prepared.</summary>
    /// <param name="hand">Track.</param>
    /// <param name="participantId">Participant.</param>
    /// <param name="code">Outcome, as a form or a register has it; nothing happens for a code that announces none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The tasks that were opened.</returns>
    internal Task<IReadOnlyList<ChecklistItem>> AnnounceAsync(TrackInHand hand, Guid participantId, string? code, CancellationToken cancellationToken) =>
        AnnounceAsync(hand, participantId, code, isPrepared: true, cancellationToken);

    /// <summary>The same; where the closure is not prepared, what the outcome rests on opens and her closure does not.</summary>
    internal async Task<IReadOnlyList<ChecklistItem>> AnnounceAsync(TrackInHand hand, Guid participantId, string? code, bool isPrepared, CancellationToken cancellationToken)
    {
        if (ClosureEvents.OutcomeOf(code) is not { } outcome
            || await MemberInstances.LatestAsync(hand.Db, hand.Track.Id, participantId, cancellationToken) is not { } own)
        {
            return [];
        }

        var results = new List<CommandResult>();
        string[] names = isPrepared ? [ClosureEvents.Prepared(outcome), ClosureEvents.Prepared(null)] : [ClosureEvents.Prepared(outcome)];
        foreach (var name in names)
        {
            results.AddRange(await runtime.PublishEventAsync(hand.Unit.Engine, new PublishEvent { Name = name, InstanceId = own.Id }, cancellationToken));
        }

        return await GoOnAsync(hand.Unit, results, hand.Track, hand.Actor, cancellationToken);
    }

    private async Task<IReadOnlyList<ChecklistItem>> ResumeAsync(TrackInHand hand, Guid bookmarkId, Dictionary<string, object?> input, CancellationToken cancellationToken)
    {
        // The bookmark may be that of an instance that the track's workflow started.
        if (await hand.Unit.Engine.FindBookmarkAsync(bookmarkId, cancellationToken) is not { } bookmark)
        {
            return await GoOnAsync(hand.Unit, [], hand.Track, hand.Actor, cancellationToken);
        }

        var result = await runtime.ResumeAsync(hand.Unit.Engine, new ResumeBookmark { InstanceId = bookmark.InstanceId, BookmarkId = bookmarkId, Input = input }, cancellationToken);
        return result.Outcome switch
        {
            CommandOutcome.Resumed => await GoOnAsync(hand.Unit, [result], hand.Track, hand.Actor, cancellationToken),
            CommandOutcome.AlreadyDone => [],
            _ => throw new InvalidOperationException($"The workflow of track {hand.Track.Id} could not go on: {result.Outcome}."),
        };
    }

    /// <summary>Carries out what commands want done, and then what waited for what they changed, until nothing more does.</summary>
    private async Task<IReadOnlyList<ChecklistItem>> GoOnAsync(UnitOfWork unit, List<CommandResult> results, Track track, Actor actor, CancellationToken cancellationToken)
    {
        var opened = new List<ChecklistItem>();
        while (true)
        {
            if (results.Count > 0)
            {
                opened.AddRange(await CarryOutAsync(unit, results, track, actor, cancellationToken));
            }

            var next = new List<CommandResult>();
            foreach (var (instance, bookmark) in await TrackWaits.OverAsync(unit.Db, track, cancellationToken))
            {
                next.Add(await runtime.ResumeAsync(unit.Engine, new ResumeBookmark { InstanceId = instance, BookmarkId = bookmark }, cancellationToken));
            }

            if (next.Count == 0 && track.Status is TrackStatus.Closed)
            {
                next = await EndMembersAsync(unit, track, cancellationToken);
            }

            if (next.Count == 0)
            {
                return opened;
            }

            results = next;
        }
    }

    /// <summary>When a track has closed, the workflows of its members end, except those with a task that outlives it.</summary>
    private async Task<List<CommandResult>> EndMembersAsync(UnitOfWork unit, Track track, CancellationToken cancellationToken)
    {
        await unit.Db.SaveChangesAsync(cancellationToken);
        var outliving = catalogue.OutlivingTrack;
        var kept = await (
            from item in unit.Db.ChecklistItems.StillOpen()
            where item.TrackId == track.Id && outliving.Contains(item.ItemCode)
            join bookmark in unit.Db.WorkflowBookmarks on item.BookmarkId equals bookmark.Id
            select bookmark.InstanceId).ToListAsync(cancellationToken);
        var results = new List<CommandResult>();
        foreach (var (child, _) in (await unit.Engine.FindChildrenAsync(track.Id, cancellationToken)).Where(row => row.Status is InstanceStatus.Running && !kept.Contains(row.Id)))
        {
            results.Add(await runtime.CancelAsync(unit.Engine, child, cancellationToken));
        }

        return results;
    }
}
