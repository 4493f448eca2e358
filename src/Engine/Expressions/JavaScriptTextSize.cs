using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Jobbspar.Engine.Expressions;

/// <summary>How long a value would be as a text, at least: without making it, and without running any code of the script.</summary>
internal static class JavaScriptTextSize
{
    private const int OfNumber = 8;

    public static long Of(JsValue value) => value is JsString text ? text.Length : value is JsArray ? Joined(value, JsValue.Undefined) : OfNumber;

    /// <summary>An array's elements with a separator between them; those of inner arrays too.</summary>
    public static long Joined(JsValue array, JsValue separator) =>
        array is JsArray items ? new Walk(intoObjects: false).Of(items) + (items.Length * (separator is JsString text ? text.Length : 1L)) : 0;

    /// <summary>As JSON, with everything that it contains.</summary>
    public static long OfJson(JsValue value) => new Walk(intoObjects: true).Of(value);

    /// <summary>The same part may stand in many places; its size is found once.</summary>
    private sealed class Walk(bool intoObjects)
    {
        private readonly Dictionary<ObjectInstance, long> known = new(ReferenceEqualityComparer.Instance);

        public long Of(JsValue value)
        {
            if (value is JsString text)
            {
                return text.Length;
            }

            if (value is not ObjectInstance instance || (!intoObjects && instance is not JsArray))
            {
                return OfNumber;
            }

            if (known.TryGetValue(instance, out var size))
            {
                return size;
            }

            known[instance] = 0; // for a value that contains itself
            if (known.Count > JavaScriptLimits.ArrayLength || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            {
                return long.MaxValue / 4;
            }

            size = instance is JsArray array ? OfElements(array) : OfProperties(instance);
            known[instance] = size;
            return size;
        }

        private long OfElements(JsArray array)
        {
            long size = 2;
            for (uint i = 0; i < array.Length && size <= JavaScriptLimits.TextLength; i++)
            {
                size += 1 + Of(array[i]);
            }

            return size;
        }

        private long OfProperties(ObjectInstance instance)
        {
            long size = 2;
            foreach (var (key, property) in instance.GetOwnProperties())
            {
                // What an accessor answers is not known without asking it.
                size += OfNumber + Of(key) + (property.IsDataDescriptor() ? Of(property.Value) : 0);
                if (size > JavaScriptLimits.TextLength)
                {
                    break;
                }
            }

            return size;
        }
    }
}
