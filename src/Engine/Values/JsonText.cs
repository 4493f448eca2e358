using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jobbspar.Engine.Values;

/// <summary>How the engine writes JSON: compact, and å, ä, ö as they are.</summary>
internal static class JsonText
{
    /// <summary>Compact.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For writers.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
