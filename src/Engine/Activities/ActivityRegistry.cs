using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Jobbspar.Engine.Children;
using Jobbspar.Engine.Flow;
using Jobbspar.Engine.Http;
using Jobbspar.Engine.Primitives;
using Jobbspar.Engine.Timers;

namespace Jobbspar.Engine.Activities;

/// <summary>The activity types that definitions may use, by type name. Immutable.</summary>
public sealed class ActivityRegistry
{
    private readonly FrozenDictionary<string, Activity> byType;

    /// <summary>The engine's own activities together with the given ones.</summary>
    /// <exception cref="ArgumentException">Two activities have the same type name.</exception>
    public ActivityRegistry(IEnumerable<Activity> additional)
    {
        ArgumentNullException.ThrowIfNull(additional);
        Additional = [.. additional];
        var all = new List<Activity>(BuiltIn());
        all.AddRange(Additional);
        All = all;
        var found = new Dictionary<string, Activity>(StringComparer.Ordinal);
        foreach (var activity in all)
        {
            if (!found.TryAdd(activity.Descriptor.TypeName, activity))
            {
                throw new ArgumentException($"Two activities have the type name '{activity.Descriptor.TypeName}'.", nameof(additional));
            }
        }

        byType = found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Activities beside the engine's own.</summary>
    public IReadOnlyList<Activity> Additional { get; }

    /// <summary>All activities, the engine's own first.</summary>
    public IReadOnlyList<Activity> All { get; }

    /// <summary>Finds an activity by type name.</summary>
    public bool TryFind(string typeName, [NotNullWhen(true)] out Activity? activity) => byType.TryGetValue(typeName, out activity);

    private static Activity[] BuiltIn() =>
    [
        new Flowchart(),
        new Sequence(),
        new Start(),
        new End(),
        new Finish(),
        new FlowDecision(),
        new FlowSwitch(),
        new FlowFork(),
        new FlowJoin(),
        new FlowNode(),
        new If(),
        new Switch(),
        new While(),
        new For(),
        new ForEach(),
        new ParallelForEach(),
        new Flow.Parallel(),
        new Fork(),
        new Break(),
        new Complete(),
        new Container(),
        new Composite(),
        new SetVariable(),
        new WriteLine(),
        new Event(),
        new RunTask(),
        new ExecuteWorkflow(),
        new DispatchWorkflow(),
        new BulkDispatchWorkflows(),
        new PublishEventActivity(),
        new RunJavaScript(),
        new SetName(),
        new SetOutput(),
        new Correlate(),
        new Fault(),
        new ReadLine(),
        new Delay(),
        new Timers.Timer(),
        new StartAt(),
        new Cron(),
        new SendHttpRequest(),
        new FlowSendHttpRequest(),
        new NotFoundActivity(),
    ];
}
