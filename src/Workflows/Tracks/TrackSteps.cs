using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Tracks;

/// <summary>Lets a track's workflow go on, and carries out what it wants done, in the command's transaction.</summary>
public sealed class TrackSteps(WorkflowRuntime runtime, TrackEffects effects)
{
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
                    [TaskStimulus.EmployersInput] = new System.Text.Json.Nodes.JsonArray([.. employerIds.Select(id => System.Text.Json.Nodes.JsonValue.Create(id.ToString()))]),
                },
            },
            cancellationToken);
        if (result.Outcome is not CommandOutcome.Started)
        {
            throw new InvalidOperationException($"The workflow of track {track.Id} could not be started: {result.Outcome}.");
        }

        await CarryOutAsync(unit, [result], track, actor, cancellationToken);
    }

    /// <summary>Tells the track's workflow that an employer has joined, at every place where it waits for one.</summary>
    /// <returns>The tasks that were opened.</returns>
    internal async Task<IReadOnlyList<ChecklistItem>> EmployerJoinsAsync(TrackInHand hand, Guid partId, CancellationToken cancellationToken)
    {
        var opened = new List<ChecklistItem>();
        foreach (var waiting in (await hand.Unit.Engine.ListBookmarksAsync(hand.Track.Id, cancellationToken)).Where(row => row.Kind is TaskStimulus.EmployerJoinsKind))
        {
            var input = new Dictionary<string, object?>(StringComparer.Ordinal) { [TaskStimulus.JoiningEmployer] = partId.ToString() };
            var result = await runtime.ResumeAsync(hand.Unit.Engine, new ResumeBookmark { InstanceId = hand.Track.Id, BookmarkId = waiting.Id, Input = input }, cancellationToken);
            opened.AddRange(await CarryOutAsync(hand.Unit, [result], hand.Track, hand.Actor, cancellationToken));
        }

        return opened;
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
    internal async Task<IReadOnlyList<ChecklistItem>> ResumeAsync(TrackInHand hand, Guid bookmarkId, string? action, CancellationToken cancellationToken)
    {
        var input = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (action is not null)
        {
            input[TaskStimulus.Action] = action;
        }

        // The bookmark may be that of an instance that the track's workflow started.
        if (await hand.Unit.Engine.FindBookmarkAsync(bookmarkId, cancellationToken) is not { } bookmark)
        {
            return [];
        }

        var result = await runtime.ResumeAsync(hand.Unit.Engine, new ResumeBookmark { InstanceId = bookmark.InstanceId, BookmarkId = bookmarkId, Input = input }, cancellationToken);
        return result.Outcome switch
        {
            CommandOutcome.Resumed => await CarryOutAsync(hand.Unit, [result], hand.Track, hand.Actor, cancellationToken),
            CommandOutcome.AlreadyDone => [],
            _ => throw new InvalidOperationException($"The workflow of track {hand.Track.Id} could not go on: {result.Outcome}."),
        };
    }
}
