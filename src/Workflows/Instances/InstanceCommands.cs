using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Instances;

/// <summary>
/// What an administrator, and what comes from outside, may do with workflow instances. Each command is one transaction; giving it twice has
/// the effect of once; the result says what happened. All throw <see cref="AccessDeniedException"/> where the actor may not do this.
/// </summary>
/// <remarks>Where another command holds the instance for too long, the outcome is <see cref="CommandOutcome.WaitedTooLong"/> and nothing has changed.</remarks>
public sealed class InstanceCommands(Transactions transactions, WorkflowRuntime runtime, TrackSteps steps, AccessRights access)
{
    /// <summary>Starts an instance. A repeated start with the same key answers with the first one's instance.</summary>
    /// <exception cref="ArgumentException">An input is not of the type that the definition declares.</exception>
    /// <exception cref="StateTooLargeException">The inputs are too large.</exception>
    public Task<CommandResult> StartAsync(Actor actor, StartWorkflow command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return OneAsync(actor, command.InstanceId, (unit, token) => runtime.StartAsync(unit.Engine, command, token), cancellationToken);
    }

    /// <summary>Resumes an instance from one bookmark.</summary>
    public Task<CommandResult> ResumeAsync(Actor actor, ResumeBookmark command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return OneAsync(actor, command.InstanceId, (unit, token) => runtime.ResumeAsync(unit.Engine, command, token), cancellationToken);
    }

    /// <summary>Resumes an activity that waits.</summary>
    /// <returns>One result per bookmark of it; one that says why, where it does not wait.</returns>
    public Task<IReadOnlyList<CommandResult>> ResumeAsync(Actor actor, ResumeActivity command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ManyAsync(actor, command.InstanceId, (unit, token) => runtime.ResumeActivityAsync(unit.Engine, command, token), cancellationToken);
    }

    /// <summary>Resumes everything that waits for a stimulus.</summary>
    /// <returns>One result per bookmark; empty where nobody waits.</returns>
    public Task<IReadOnlyList<CommandResult>> ResumeAsync(Actor actor, ResumeStimulus command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ManyAsync(actor, command.InstanceId ?? Guid.Empty, (unit, token) => runtime.ResumeStimulusAsync(unit.Engine, command, token), cancellationToken);
    }

    /// <summary>Tells all that wait for an event, and starts what an event of this name starts.</summary>
    /// <returns>One result per instance that went on or was started; empty where nobody listens.</returns>
    public Task<IReadOnlyList<CommandResult>> PublishAsync(Actor actor, PublishEvent command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ManyAsync(actor, command.InstanceId ?? Guid.Empty, (unit, token) => runtime.PublishEventAsync(unit.Engine, command, token), cancellationToken);
    }

    /// <summary>Cancels an instance and those that it started. That of a track is not cancelled by itself: <see cref="CommandOutcome.BelongsToTrack"/>.</summary>
    public Task<CommandResult> CancelAsync(Actor actor, Guid instanceId, CancellationToken cancellationToken) =>
        OneAsync(
            actor,
            instanceId,
            async (unit, token) => await IsOfTrackAsync(unit, instanceId, token) ? Refused(instanceId) : await runtime.CancelAsync(unit.Engine, instanceId, token),
            cancellationToken);

    /// <summary>Cancels the branch in which an activity waits or is faulted.</summary>
    public Task<CommandResult> CancelAsync(Actor actor, CancelActivity command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return OneAsync(
            actor,
            command.InstanceId,
            async (unit, token) =>
            {
                var result = await runtime.CancelActivityAsync(unit.Engine, command, token);
                return result.Instance?.SubStatus is InstanceSubStatus.Cancelled && await IsOfTrackAsync(unit, command.InstanceId, token)
                    ? throw new TrackWouldEndException($"The workflow of track {command.InstanceId} would end.")
                    : result;
            },
            cancellationToken);
    }

    /// <summary>Runs faulted activities again.</summary>
    public Task<CommandResult> RetryAsync(Actor actor, RetryActivity command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return OneAsync(actor, command.InstanceId, (unit, token) => runtime.RetryAsync(unit.Engine, command, token), cancellationToken);
    }

    /// <summary>Deletes an instance that has ended, with its journal and those that it started. That of a track is kept as long as the track.</summary>
    public Task<CommandResult> DeleteAsync(Actor actor, Guid instanceId, CancellationToken cancellationToken) =>
        OneAsync(
            actor,
            instanceId,
            async (unit, token) => await IsOfTrackAsync(unit, instanceId, token) ? Refused(instanceId) : await WorkflowRuntime.DeleteAsync(unit.Engine, instanceId, token),
            cancellationToken);

    private static Task<bool> IsOfTrackAsync(UnitOfWork unit, Guid instanceId, CancellationToken cancellationToken) =>
        unit.Db.Tracks.AnyAsync(track => track.Id == instanceId, cancellationToken);

    private static CommandResult Refused(Guid instanceId) => new() { Outcome = CommandOutcome.BelongsToTrack, InstanceId = instanceId };

    private async Task<CommandResult> OneAsync(Actor actor, Guid instanceId, Func<UnitOfWork, CancellationToken, ValueTask<CommandResult>> command, CancellationToken cancellationToken) =>
        (await ManyAsync(actor, instanceId, async (unit, token) => [await command(unit, token)], cancellationToken))[0];

    private async Task<IReadOnlyList<CommandResult>> ManyAsync(
        Actor actor, Guid instanceId, Func<UnitOfWork, CancellationToken, ValueTask<IReadOnlyList<CommandResult>>> command, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ControlInstances, AccessScope.Nothing);
        try
        {
            return await transactions.RunAsync(
                async (unit, token) =>
                {
                    var results = await command(unit, token);
                    await steps.CarryOutAsync(unit, results, own: null, actor, token);
                    return results;
                },
                cancellationToken);
        }
        catch (LockWaitException)
        {
            return [new CommandResult { Outcome = CommandOutcome.WaitedTooLong, InstanceId = instanceId }];
        }
        catch (EffectWithoutTrackException fault)
        {
            return [new CommandResult { Outcome = CommandOutcome.NeedsTrack, InstanceId = fault.InstanceId }];
        }
        catch (TrackWouldEndException)
        {
            return [Refused(instanceId)];
        }
    }

    /// <summary>Takes a command back that would have ended a track's workflow under it.</summary>
    private sealed class TrackWouldEndException(string message) : Exception(message);
}
