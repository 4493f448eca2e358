using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Children;

/// <summary>What <c>Elsa.ExecuteWorkflow</c> gives: the other instance, how it stands, and its outputs.</summary>
internal static class ChildResult
{
    private const string InstanceId = "WorkflowInstanceId";
    private const string Status = "Status";
    private const string CorrelationId = "CorrelationId";

    /// <summary>The result as a value.</summary>
    /// <exception cref="InvalidOperationException">The other workflow could not be started.</exception>
    public static JsonObject Of(Resumption resumption, string? correlationId)
    {
        var output = ChildRequest.OutputOf(resumption);
        var subStatus = resumption.Input.GetValueOrDefault(ChildRequest.SubStatus) as string ?? nameof(InstanceSubStatus.Finished);
        return new()
        {
            [InstanceId] = resumption.Bookmark.StimulusKey,
            [CorrelationId] = correlationId,
            [Status] = subStatus is nameof(InstanceSubStatus.Suspended) ? nameof(InstanceStatus.Running) : nameof(InstanceStatus.Finished),
            [ChildRequest.SubStatus] = subStatus,
            [ChildRequest.Output] = output?.DeepClone() ?? new JsonObject(),
        };
    }

    /// <summary>
    /// What scripts may write besides the names in the value. In Elsa it is an object of the runtime, whose members answer to a small first letter too;
    /// and the outputs alone where the other workflow had to be waited for.
    /// </summary>
    /// <returns>Null where the value is something else.</returns>
    public static IReadOnlyDictionary<string, JsonNode?>? Aliases(JsonObject value)
    {
        if (value.Count != 5 || !value.ContainsKey(InstanceId) || !value.ContainsKey(ChildRequest.SubStatus) || value[ChildRequest.Output] is not JsonObject output)
        {
            return null;
        }

        var aliases = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, item) in output)
        {
            aliases[name] = item;
        }

        foreach (var (name, item) in value)
        {
            aliases.Remove(name);
            aliases[char.ToLowerInvariant(name[0]) + name[1..]] = item;
        }

        return aliases;
    }
}
