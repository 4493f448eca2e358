using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobbspar.Engine.Values;

/// <summary>How much room a value takes in the state, roughly and cheaply.</summary>
internal static class ValueSize
{
    /// <summary>Characters and elements, counted no further than just beyond a limit.</summary>
    public static long Of(object? value, long limit) => value switch
    {
        string text => text.Length,
        JsonNode node => OfNode(node, limit),
        _ => 8,
    };

    private static long OfNode(JsonNode? node, long limit)
    {
        long size = 8;
        switch (node)
        {
            case JsonObject map:
                foreach (var (name, item) in map)
                {
                    size += name.Length + OfNode(item, limit - size);
                    if (size > limit)
                    {
                        break;
                    }
                }

                break;
            case JsonArray array:
                foreach (var item in array)
                {
                    size += OfNode(item, limit - size);
                    if (size > limit)
                    {
                        break;
                    }
                }

                break;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                size += text.GetValue<string>().Length;
                break;
        }

        return size;
    }
}
