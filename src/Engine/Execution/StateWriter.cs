using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Execution;

/// <summary>
/// Writes the state of an instance as one UTF-8 JSON object. Nodes are named by their ids, so that a state can be read
/// against another version of the definition; values that JSON does not know are marked with their kind.
/// </summary>
internal static class StateWriter
{
    public static ReadOnlyMemory<byte> Write(InstanceState state)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("v"u8, 1);
            json.WriteNumber("last"u8, state.LastExecutionId);
            if (state.Depth > 0)
            {
                json.WriteNumber("depth"u8, state.Depth);
            }

            WritePins(json, state);
            WriteMap(json, "in"u8, state.Input);
            WriteMap(json, "out"u8, state.Output);
            WriteActivityOutputs(json, state);
            if (state.LastResult is not null)
            {
                json.WritePropertyName("result"u8);
                WriteValue(json, state.LastResult);
            }

            if (state.Outcomes is { } outcomes)
            {
                WriteTexts(json, "outcomes"u8, outcomes);
            }

            WriteIncidents(json, state);
            if (state.Root is { } root)
            {
                json.WriteStartArray("ex"u8);
                WriteTree(json, root);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteTree(Utf8JsonWriter json, ActivityExecution execution)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, execution.Id);
        if (execution.Parent is { } parent)
        {
            json.WriteNumber("p"u8, parent.Id);
        }

        json.WriteString("a"u8, execution.Node.Id);
        switch (execution.Status)
        {
            case ExecutionStatus.Faulted:
                json.WriteString("s"u8, "f"u8);
                break;
            case ExecutionStatus.Scheduled:
                json.WriteString("s"u8, "s"u8);
                break;
        }

        WriteVariables(json, execution);
        WriteMap(json, "loc"u8, execution.Locals);
        WriteMap(json, "mem"u8, execution.Memory);
        WriteMap(json, "wi"u8, execution.WorkflowInput, evenEmpty: true);
        WriteMap(json, "wo"u8, execution.WorkflowOutput, evenEmpty: true);
        WriteTokens(json, execution);
        if (execution.MissedChildren is { } missed)
        {
            json.WriteStartObject("miss"u8);
            foreach (var (activityId, outcomes) in missed)
            {
                json.WriteStartArray(activityId);
                foreach (var outcome in outcomes)
                {
                    json.WriteStringValue(outcome);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        for (var next = execution.FirstChild; next is not null; next = next.Next)
        {
            WriteTree(json, next);
        }
    }

    private static void WritePins(Utf8JsonWriter json, InstanceState state)
    {
        if (state.Pins is not { Count: > 0 } pins)
        {
            return;
        }

        json.WriteStartObject("pins"u8);
        foreach (var (reference, version) in pins)
        {
            json.WriteString(reference, version);
        }

        json.WriteEndObject();
    }

    private static void WriteVariables(Utf8JsonWriter json, ActivityExecution execution)
    {
        if (execution.Variables is not { } values)
        {
            return;
        }

        json.WriteStartObject("vars"u8);
        for (var i = 0; i < values.Length; i++)
        {
            json.WritePropertyName(execution.Node.Variables[i].Id);
            WriteValue(json, values[i]);
        }

        json.WriteEndObject();
    }

    private static void WriteTokens(Utf8JsonWriter json, ActivityExecution execution)
    {
        if (execution.Tokens is not { IsEmpty: false } tokens)
        {
            return;
        }

        json.WriteStartArray("tok"u8);
        foreach (var token in tokens.Waiting)
        {
            json.WriteStringValue(token.Source.Id);
            json.WriteStringValue(token.Port);
            json.WriteStringValue(token.Target.Id);
        }

        json.WriteEndArray();
        json.WriteStartArray("won"u8);
        foreach (var join in tokens.Won)
        {
            json.WriteStringValue(join.Id);
        }

        json.WriteEndArray();
    }

    private static void WriteActivityOutputs(Utf8JsonWriter json, InstanceState state)
    {
        if (state.ActivityOutputs.Count == 0)
        {
            return;
        }

        json.WriteStartObject("res"u8);
        foreach (var (activity, outputs) in state.ActivityOutputs)
        {
            json.WriteStartObject(activity);
            foreach (var (name, value) in outputs)
            {
                json.WritePropertyName(name);
                WriteValue(json, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteIncidents(Utf8JsonWriter json, InstanceState state)
    {
        if (state.Incidents.Count == 0)
        {
            return;
        }

        json.WriteStartArray("inc"u8);
        foreach (var incident in state.Incidents)
        {
            json.WriteStartObject();
            json.WriteString("a"u8, incident.ActivityId);
            json.WriteString("t"u8, incident.ActivityType);
            json.WriteNumber("id"u8, incident.ExecutionId);
            json.WriteString("m"u8, incident.Message);
            json.WriteString("at"u8, incident.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter json, ReadOnlySpan<byte> property, Dictionary<string, object?>? map, bool evenEmpty = false)
    {
        if (map is null || (map.Count == 0 && !evenEmpty))
        {
            return;
        }

        json.WriteStartObject(property);
        foreach (var (name, value) in map)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<byte> property, string[] texts)
    {
        json.WriteStartArray(property);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case long whole:
                json.WriteNumberValue(whole);
                break;
            case JsonNode node:
                WriteMarked(json, "json"u8, null, node);
                break;
            case double real:
                WriteMarked(json, "real"u8, JsonValues.ToText(real), null);
                break;
            case decimal:
                WriteMarked(json, "dec"u8, JsonValues.ToText(value), null);
                break;
            case DateTimeOffset instant:
                WriteMarked(json, "date"u8, instant.ToString("O", System.Globalization.CultureInfo.InvariantCulture), null);
                break;
            case TimeSpan:
                WriteMarked(json, "span"u8, JsonValues.ToText(value), null);
                break;
            case Guid:
                WriteMarked(json, "guid"u8, JsonValues.ToText(value), null);
                break;
            default:
                WriteValue(json, JsonValues.Canonical(value));
                break;
        }
    }

    // Every plain value is itself; everything else is an object with one property that says what it is.
    private static void WriteMarked(Utf8JsonWriter json, ReadOnlySpan<byte> kind, string? text, JsonNode? node)
    {
        json.WriteStartObject();
        json.WritePropertyName(kind);
        if (node is null)
        {
            json.WriteStringValue(text);
        }
        else
        {
            node.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
