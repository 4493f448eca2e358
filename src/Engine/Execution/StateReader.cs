using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Execution;

/// <summary>Reads what <see cref="StateWriter"/> wrote, against a graph.</summary>
internal ref struct StateReader
{
    private readonly CompiledWorkflow workflow;
    private readonly Dictionary<int, ActivityExecution> executions = [];
    private readonly InstanceState state = new();
    private Utf8JsonReader json;

    private StateReader(ReadOnlySpan<byte> utf8, CompiledWorkflow workflow)
    {
        json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 1000 });
        this.workflow = workflow;
    }

    /// <summary>Reads a state, and its executions by number.</summary>
    /// <exception cref="InvalidOperationException">The state names an activity that the definition does not have.</exception>
    public static (InstanceState State, Dictionary<int, ActivityExecution> Executions) Read(ReadOnlySpan<byte> utf8, CompiledWorkflow workflow)
    {
        var reader = new StateReader(utf8, workflow);
        reader.ReadState();
        return (reader.state, reader.executions);
    }

    /// <summary>Reads the incidents alone; needs no graph.</summary>
    public static IReadOnlyList<Incident> ReadIncidents(ReadOnlySpan<byte> utf8)
    {
        var reader = new StateReader(utf8, null!);
        reader.json.Read();
        while (reader.json.Read() && reader.json.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.json.ValueTextEquals("inc"u8))
            {
                reader.ReadIncidents();
            }
            else
            {
                reader.json.Skip();
            }
        }

        return reader.state.Incidents;
    }

    /// <summary>Reads the versions that the instance keeps to; null where the definition uses no others.</summary>
    public static Dictionary<string, string>? ReadPins(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 1000 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("pins"u8))
            {
                return ReadPins(ref reader);
            }

            reader.Skip();
        }

        return null;
    }

    private static Dictionary<string, string> ReadPins(ref Utf8JsonReader reader)
    {
        var pins = new Dictionary<string, string>(StringComparer.Ordinal);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var reference = reader.GetString()!;
            reader.Read();
            pins[reference] = reader.GetString()!;
        }

        return pins;
    }

    private void ReadState()
    {
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("last"u8))
            {
                json.Read();
                state.LastExecutionId = json.GetInt32();
            }
            else if (json.ValueTextEquals("depth"u8))
            {
                json.Read();
                state.Depth = json.GetInt32();
            }
            else if (json.ValueTextEquals("pins"u8))
            {
                state.Pins = ReadPins(ref json);
            }
            else if (json.ValueTextEquals("in"u8))
            {
                ReadMap(state.Input);
            }
            else if (json.ValueTextEquals("out"u8))
            {
                ReadMap(state.Output);
            }
            else if (json.ValueTextEquals("res"u8))
            {
                ReadActivityOutputs();
            }
            else if (json.ValueTextEquals("result"u8))
            {
                state.LastResult = ReadValue();
            }
            else if (json.ValueTextEquals("outcomes"u8))
            {
                state.Outcomes = [.. ReadTexts()];
            }
            else if (json.ValueTextEquals("inc"u8))
            {
                ReadIncidents();
            }
            else if (json.ValueTextEquals("ex"u8))
            {
                ReadExecutions();
            }
            else
            {
                json.Skip();
            }
        }
    }

    private void ReadExecutions()
    {
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            ReadExecution();
        }
    }

    // id, p, a and s are always written before the rest, so the execution exists when the rest is read.
    private void ReadExecution()
    {
        var id = 0;
        int? parent = null;
        ActivityExecution? execution = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("id"u8))
            {
                json.Read();
                id = json.GetInt32();
            }
            else if (json.ValueTextEquals("p"u8))
            {
                json.Read();
                parent = json.GetInt32();
            }
            else if (json.ValueTextEquals("a"u8))
            {
                json.Read();
                execution = Add(id, parent, json.GetString()!);
            }
            else if (json.ValueTextEquals("s"u8))
            {
                json.Read();
                execution!.Status = json.ValueTextEquals("f"u8) ? ExecutionStatus.Faulted : ExecutionStatus.Scheduled;
            }
            else if (json.ValueTextEquals("vars"u8))
            {
                ReadVariables(execution!);
            }
            else if (json.ValueTextEquals("loc"u8))
            {
                ReadMap(execution!.Locals = new Dictionary<string, object?>(StringComparer.Ordinal));
            }
            else if (json.ValueTextEquals("mem"u8))
            {
                ReadMap(execution!.Memory = new Dictionary<string, object?>(StringComparer.Ordinal));
            }
            else if (json.ValueTextEquals("wi"u8))
            {
                ReadMap(execution!.WorkflowInput = new Dictionary<string, object?>(StringComparer.Ordinal));
            }
            else if (json.ValueTextEquals("wo"u8))
            {
                ReadMap(execution!.WorkflowOutput = new Dictionary<string, object?>(StringComparer.Ordinal));
            }
            else if (json.ValueTextEquals("tok"u8))
            {
                ReadTokens(execution!);
            }
            else if (json.ValueTextEquals("won"u8))
            {
                ReadWon(execution!);
            }
            else if (json.ValueTextEquals("miss"u8))
            {
                ReadMissed(execution!.MissedChildren = []);
            }
            else
            {
                json.Skip();
            }
        }
    }

    private readonly ActivityExecution Add(int id, int? parent, string activityId)
    {
        var node = activityId.Length == 0 ? workflow.Workflow : NodeOf(activityId);
        var over = parent is { } parentId ? executions[parentId] : null;
        var execution = new ActivityExecution(id, node, over) { Status = ExecutionStatus.Running, Variables = InstanceState.DefaultsOf(node) };
        executions[id] = execution;
        if (over is null)
        {
            state.Root = execution;
        }
        else
        {
            over.Attach(execution);
        }

        return execution;
    }

    private readonly ActivityNode NodeOf(string activityId) =>
        workflow.ById.TryGetValue(activityId, out var node)
            ? node
            : throw new InvalidOperationException($"The instance is at the activity '{activityId}', which version {workflow.Definition.Version} of '{workflow.Definition.DefinitionId}' does not have.");

    private void ReadVariables(ActivityExecution execution)
    {
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var id = json.GetString()!;
            var value = ReadValue();
            var declared = execution.Node.Variables;
            for (var i = 0; i < declared.Count; i++)
            {
                if (string.Equals(declared[i].Id, id, StringComparison.Ordinal))
                {
                    execution.Variables![i] = value;
                    break;
                }
            }
        }
    }

    private void ReadTokens(ActivityExecution execution)
    {
        var texts = ReadTexts();
        var tokens = execution.Tokens ??= new Flow.FlowTokens();
        for (var i = 0; i + 2 < texts.Count; i += 3)
        {
            foreach (var connection in NodeOf(texts[i]).Outbound)
            {
                if (string.Equals(connection.Port, texts[i + 1], StringComparison.Ordinal) && string.Equals(connection.Target.Id, texts[i + 2], StringComparison.Ordinal))
                {
                    tokens.Waiting.Add(connection);
                    break;
                }
            }
        }
    }

    private void ReadWon(ActivityExecution execution)
    {
        var tokens = execution.Tokens ??= new Flow.FlowTokens();
        foreach (var id in ReadTexts())
        {
            tokens.Won.Add(NodeOf(id));
        }
    }

    private void ReadMissed(List<(string ActivityId, string[] Outcomes)> missed)
    {
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var activityId = json.GetString()!;
            missed.Add((activityId, [.. ReadTexts()]));
        }
    }

    private void ReadActivityOutputs()
    {
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var outputs = new Dictionary<string, object?>(StringComparer.Ordinal);
            state.ActivityOutputs[json.GetString()!] = outputs;
            ReadMap(outputs);
        }
    }

    private void ReadIncidents()
    {
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            string activity = "", type = "", message = "";
            var id = 0;
            DateTimeOffset at = default;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var property = json.GetString();
                json.Read();
                switch (property)
                {
                    case "a":
                        activity = json.GetString()!;
                        break;
                    case "t":
                        type = json.GetString()!;
                        break;
                    case "m":
                        message = json.GetString()!;
                        break;
                    case "id":
                        id = json.GetInt32();
                        break;
                    case "at":
                        at = json.GetDateTimeOffset();
                        break;
                }
            }

            state.Incidents.Add(new Incident { ActivityId = activity, ActivityType = type, ExecutionId = id, Message = message, At = at });
        }
    }

    private void ReadMap(Dictionary<string, object?> map)
    {
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            map[name] = ReadValue();
        }
    }

    private List<string> ReadTexts()
    {
        var texts = new List<string>();
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.String)
        {
            texts.Add(json.GetString()!);
        }

        return texts;
    }

    private object? ReadValue()
    {
        json.Read();
        switch (json.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.String:
                return json.GetString();
            case JsonTokenType.Number:
                return json.GetInt64();
            case JsonTokenType.StartObject:
                return ReadMarked();
            default:
                return null;
        }
    }

    private object? ReadMarked()
    {
        json.Read();
        var kind = json.GetString();
        json.Read();
        object? value;
        if (string.Equals(kind, "json", StringComparison.Ordinal))
        {
            value = JsonNode.Parse(ref json);
        }
        else
        {
            var text = json.GetString()!;
            value = kind switch
            {
                "real" => double.Parse(text, CultureInfo.InvariantCulture),
                "dec" => decimal.Parse(text, CultureInfo.InvariantCulture),
                "date" => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture),
                "span" => TimeSpan.ParseExact(text, "c", CultureInfo.InvariantCulture),
                "guid" => Guid.Parse(text),
                _ => throw new InvalidOperationException($"The state holds a value of the unknown kind '{kind}'."),
            };
        }

        json.Read();
        return value;
    }
}
