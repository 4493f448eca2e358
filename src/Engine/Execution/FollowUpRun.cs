using System.Text.Json.Nodes;
using Jobbspar.Engine.Children;
using Jobbspar.Engine.Primitives;
using Jobbspar.Engine.Storage;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Execution;

/// <summary>Carries out the engine's own effects until none are left.</summary>
internal sealed class FollowUpRun(WorkflowRuntime runtime, IDefinitionSource definitions, IEngineSession session)
{
    // Two instances that wake each other with events would go on for ever in one transaction.
    private const int MaximumSteps = 10_000;

    private readonly List<CommandResult> results = [];
    private readonly List<InstanceEffect> left = [];
    private readonly Queue<IEffect> open = new();

    /// <summary>Children whose parents go on when nothing more follows by itself.</summary>
    private readonly Queue<Guid> reporting = new();

    public async ValueTask<FollowUp> RunAsync(IReadOnlyList<CommandResult> commands, CancellationToken cancellationToken)
    {
        foreach (var command in commands)
        {
            Take(command);
        }

        for (var step = 0; open.Count > 0 || reporting.Count > 0; step++)
        {
            if (step == MaximumSteps)
            {
                throw new InvalidOperationException($"More than {MaximumSteps} steps followed from one command; instances probably wake each other without end.");
            }

            if (open.TryDequeue(out var effect))
            {
                await CarryOutAsync(effect, cancellationToken);
            }
            else
            {
                await ReportIdleAsync(reporting.Dequeue(), cancellationToken);
            }
        }

        return new FollowUp(results, left);
    }

    private async ValueTask CarryOutAsync(IEffect effect, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case EventPublished published:
                var heard = new PublishEvent { Name = published.Name, CorrelationId = published.CorrelationId, Payload = published.Payload };
                foreach (var result in await runtime.PublishEventAsync(session, heard, cancellationToken))
                {
                    Add(result);
                }

                break;
            case ChildWorkflowRequested requested:
                await StartChildAsync(requested, cancellationToken);
                break;
            case ChildWorkflowEnded ended:
                var input = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    [ChildRequest.Output] = JsonValues.Canonical(ended.Output),
                    [ChildRequest.SubStatus] = ended.SubStatus.ToString(),
                };
                await TellParentAsync(ended.ChildInstanceId, input, cancellationToken);
                break;
            case ChildWorkflowAbandoned abandoned:
                Add(await runtime.CancelAsync(session, abandoned.ChildInstanceId, cancellationToken));
                break;
        }
    }

    private async ValueTask StartChildAsync(ChildWorkflowRequested requested, CancellationToken cancellationToken)
    {
        if (await definitions.FindPublishedAsync(requested.DefinitionId, cancellationToken) is not { } definition)
        {
            var problem = new Dictionary<string, object?>(StringComparer.Ordinal) { [ChildRequest.Error] = $"There is no published workflow '{requested.DefinitionId}'." };
            await TellParentAsync(requested.ChildInstanceId, problem, cancellationToken);
            return;
        }

        var start = new StartWorkflow
        {
            InstanceId = requested.ChildInstanceId,
            DefinitionVersionId = definition.VersionId,
            IdempotencyKey = $"child:{requested.ChildInstanceId}",
            CorrelationId = requested.CorrelationId,
            ParentInstanceId = requested.ParentInstanceId,
            Depth = requested.Depth,
            Input = requested.Input,
        };
        try
        {
            Add(await runtime.StartAsync(session, start, cancellationToken));
            if (requested.ReportsWhenIdle)
            {
                reporting.Enqueue(requested.ChildInstanceId);
            }
        }
        catch (Exception fault) when (fault is ArgumentException or StateTooLargeException)
        {
            await TellParentAsync(requested.ChildInstanceId, new Dictionary<string, object?>(StringComparer.Ordinal) { [ChildRequest.Error] = fault.Message }, cancellationToken);
        }
    }

    // One that has ended has been told of already, and nobody waits for it.
    private async ValueTask ReportIdleAsync(Guid child, CancellationToken cancellationToken)
    {
        if (await session.LockInstanceAsync(child, cancellationToken) is { Status: InstanceStatus.Running } instance)
        {
            var contents = await runtime.ReadContentsAsync(instance, cancellationToken);
            await TellParentAsync(
                child,
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    [ChildRequest.Output] = JsonValues.Canonical(contents?.Output),
                    [ChildRequest.SubStatus] = instance.SubStatus.ToString(),
                },
                cancellationToken);
        }
    }

    private async ValueTask TellParentAsync(Guid child, Dictionary<string, object?> input, CancellationToken cancellationToken)
    {
        foreach (var bookmark in await session.FindWaitingAsync(BookmarkKinds.ChildWorkflow, child.ToString(), null, cancellationToken))
        {
            Add(await runtime.ResumeAsync(session, new ResumeBookmark { InstanceId = bookmark.InstanceId, BookmarkId = bookmark.Id, Input = input }, cancellationToken));
        }
    }

    private void Add(CommandResult result)
    {
        results.Add(result);
        Take(result);
    }

    private void Take(CommandResult result)
    {
        foreach (var effect in result.Effects)
        {
            if (effect is EventPublished or ChildWorkflowRequested or ChildWorkflowEnded or ChildWorkflowAbandoned)
            {
                open.Enqueue(effect);
            }
            else
            {
                left.Add(new InstanceEffect(result.InstanceId, effect));
            }
        }
    }
}
