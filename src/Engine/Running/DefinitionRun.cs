using System.Text.Json;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Http;
using Jobbspar.Engine.InMemory;
using Jobbspar.Engine.Primitives;
using Jobbspar.Engine.Storage;
using Jobbspar.Engine.Triggers;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Running;

/// <summary>Behind <c>workflow run FILE</c>: runs one definition in memory. What it writes with <c>WriteLine</c> goes to the output and nothing else does.</summary>
public sealed class DefinitionRun
{
    /// <summary>The instance finished.</summary>
    public const int Finished = 0;

    /// <summary>The instance faulted, or the definition or its input is not valid.</summary>
    public const int Faulted = 1;

    /// <summary>The instance waits.</summary>
    public const int Suspended = 2;

    private readonly DefinitionRunOptions options;
    private readonly TextWriter output;
    private readonly TextWriter errors;
    private readonly SettableClock clock;
    private readonly InMemoryEngineStore store = new();
    private readonly ActivityRegistry activities;
    private readonly WorkflowRuntime runtime;
    private readonly HashSet<Guid> touched = [];
    private readonly Queue<HttpRequestWanted> requests = new();

    private DefinitionRun(DefinitionRunOptions options, ActivityRegistry activities, TimeProvider system, TextWriter output, TextWriter errors)
    {
        this.options = options;
        this.output = output;
        this.errors = errors;
        this.activities = activities;
        clock = new SettableClock(options.Now ?? system.GetUtcNow());
        runtime = new WorkflowRuntime(activities, store, clock);
    }

    /// <summary>Runs a definition.</summary>
    /// <param name="options">What to run.</param>
    /// <param name="activities">Activities that it may use.</param>
    /// <param name="system">The clock, where the options name no instant.</param>
    /// <param name="output">Text of <c>WriteLine</c>.</param>
    /// <param name="errors">Why it faulted, or as JSON what it waits for.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns><see cref="Finished"/>, <see cref="Suspended"/> or <see cref="Faulted"/>: the exit code.</returns>
    public static async Task<int> RunAsync(
        DefinitionRunOptions options, ActivityRegistry activities, TimeProvider system, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        try
        {
            return await new DefinitionRun(options, activities, system, output, errors).RunAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            await errors.WriteLineAsync(ReadableLine.Of(fault.Message));
            return Faulted;
        }
    }

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is not { } definition)
        {
            return Faulted;
        }

        var wrong = (await new DefinitionValidator(activities).ValidateAsync(definition, store, cancellationToken)).Where(finding => finding.Severity == FindingSeverity.Error).ToList();
        if (wrong.Count > 0)
        {
            foreach (var finding in wrong)
            {
                await SayAsync(DefinitionCheck.Line(finding));
            }

            return Faulted;
        }

        var instanceId = Guid.NewGuid();
        var types = DefinitionSignature.Of(definition, "inputs");
        var input = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in options.Input)
        {
            input[name] = Given(value, types.TryGetValue(name, out var type) ? type : DeclaredType.Any);
        }

        await CommandAsync(session => runtime.StartAsync(session, new StartWorkflow { InstanceId = instanceId, DefinitionVersionId = definition.VersionId, Input = input, TriggerActivityId = WorkflowTriggers.First(definition) }, cancellationToken), cancellationToken);
        await SendRequestsAsync(cancellationToken);
        await AdvanceAsync(cancellationToken);
        return await ReportAsync(instanceId, cancellationToken);
    }

    // On a command line everything is a text. What the definition takes as it comes may be JSON.
    private static object Given(string value, DeclaredType type) =>
        type is { Kind: DeclaredKind.Any, IsCollection: false } && value.AsSpan().TrimStart() is ['{' or '[', ..] && ValueConversion.TryParseJson(value) is { } json ? (object)json : value;

    private Task SayAsync(string problem) => errors.WriteLineAsync(ReadableLine.Of($"{options.File}: {problem}"));

    /// <returns>The definition to run; null where something cannot be read, which has been said.</returns>
    private async Task<WorkflowDefinition?> LoadAsync(CancellationToken cancellationToken)
    {
        if (options.DefinitionsDirectory is { } directory)
        {
            if (!Directory.Exists(directory))
            {
                await errors.WriteLineAsync(ReadableLine.Of($"{options.File}: the folder '{directory}' does not exist."));
                return null;
            }

            foreach (var file in Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal))
            {
                if (await LoadAsync(file, cancellationToken) is null)
                {
                    return null;
                }
            }
        }

        return await LoadAsync(options.File, cancellationToken);
    }

    private async Task<WorkflowDefinition?> LoadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var definition = await DefinitionFile.ReadAsync(file, cancellationToken);
            store.Add(definition);
            return definition;
        }
        catch (DefinitionException fault)
        {
            await errors.WriteLineAsync(ReadableLine.Of($"{file}: {fault.Message}"));
            return null;
        }
    }

    // Timers fire in the order in which they fall due, each at its own instant, also those that are armed on the way.
    private async Task AdvanceAsync(CancellationToken cancellationToken)
    {
        var end = clock.GetUtcNow() + options.Advance;
        while (store.NextTimer() is { } due && due <= end)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (due > clock.GetUtcNow())
            {
                clock.MoveTo(due);
            }

            await CommandsAsync(session => runtime.ResumeDueTimersAsync(session, 1, cancellationToken), cancellationToken);
            await SendRequestsAsync(cancellationToken);
        }

        clock.MoveTo(end);
    }

    private Task CommandAsync(Func<IEngineSession, ValueTask<CommandResult>> command, CancellationToken cancellationToken) =>
        CommandsAsync(async session => [await command(session)], cancellationToken);

    private async Task CommandsAsync(Func<IEngineSession, ValueTask<IReadOnlyList<CommandResult>>> command, CancellationToken cancellationToken)
    {
        using var session = store.Open();
        var results = await command(session);
        touched.UnionWith(results.Select(result => result.InstanceId));
        var followUp = await runtime.FollowUpAsync(session, results, cancellationToken);
        session.Commit();
        touched.UnionWith(followUp.Results.Select(result => result.InstanceId));
        foreach (var (_, effect) in followUp.Effects)
        {
            if (effect is LineWritten line)
            {
                await output.WriteLineAsync(line.Text);
            }
            else if (effect is HttpRequestWanted request)
            {
                requests.Enqueue(request);
            }
        }
    }

    // After the commit, as on a server; what they lead to may want more.
    private async Task SendRequestsAsync(CancellationToken cancellationToken)
    {
        while (requests.TryDequeue(out var request))
        {
            var answer = options.Requests is { } sender
                ? await sender.SendAsync(request, cancellationToken)
                : HttpAnswer.Refuse($"requests to '{request.Url.Host}' are not allowed.");
            await CommandAsync(
                session => runtime.ResumeAsync(session, new ResumeBookmark { InstanceId = request.InstanceId, BookmarkId = request.BookmarkId, Input = answer.ToInput() }, cancellationToken),
                cancellationToken);
        }
    }

    private async Task<int> ReportAsync(Guid instanceId, CancellationToken cancellationToken)
    {
        using var session = store.Open();
        await ReportIncidentsAsync(session, cancellationToken);
        var instance = (await session.LockInstanceAsync(instanceId, cancellationToken))!;
        if (instance.Status == InstanceStatus.Finished)
        {
            return Finished;
        }

        if (await IsStuckAsync(session, instance, cancellationToken))
        {
            return Faulted;
        }

        await errors.WriteLineAsync(BookmarksJson(await session.ListBookmarksAsync(instanceId, cancellationToken)));
        return Suspended;
    }

    /// <summary>True where only a retry could help: it is faulted, or all that it waits for are instances that are stuck.</summary>
    private static async Task<bool> IsStuckAsync(InMemorySession session, StoredInstance instance, CancellationToken cancellationToken)
    {
        if (instance.SubStatus is InstanceSubStatus.Faulted)
        {
            return true;
        }

        var bookmarks = await session.ListBookmarksAsync(instance.Id, cancellationToken);
        foreach (var bookmark in bookmarks)
        {
            if (bookmark.Kind is not BookmarkKinds.ChildWorkflow
                || await session.LockInstanceAsync(Guid.Parse(bookmark.StimulusKey!), cancellationToken) is not { Status: InstanceStatus.Running } child
                || !await IsStuckAsync(session, child, cancellationToken))
            {
                return false;
            }
        }

        return bookmarks.Count > 0;
    }

    // Also those of children, and of an instance that goes on with its incidents.
    private async Task ReportIncidentsAsync(InMemorySession session, CancellationToken cancellationToken)
    {
        foreach (var id in touched)
        {
            if (await session.LockInstanceAsync(id, cancellationToken) is { IncidentCount: > 0 } instance)
            {
                foreach (var incident in runtime.IncidentsOf(instance))
                {
                    var where = incident.ActivityId.Length == 0 ? "the workflow" : $"activity '{incident.ActivityId}' ({incident.ActivityType})";
                    await SayAsync($"{where}: {incident.Message}");
                }
            }
        }
    }

    private static string BookmarksJson(IReadOnlyList<StoredBookmark> bookmarks)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            json.WriteStartArray();
            foreach (var bookmark in bookmarks.OrderBy(bookmark => bookmark.DueAt ?? DateTimeOffset.MaxValue).ThenBy(bookmark => bookmark.ExecutionId))
            {
                json.WriteStartObject();
                json.WriteString("id", bookmark.Id);
                json.WriteString("activityId", bookmark.ActivityId);
                json.WriteString("kind", bookmark.Kind);
                json.WriteString("stimulusKey", bookmark.StimulusKey);
                if (bookmark.DueAt is { } due)
                {
                    json.WriteString("dueAt", due);
                }

                if (bookmark.Payload is { } payload)
                {
                    json.WritePropertyName("payload");
                    json.WriteRawValue(payload);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
