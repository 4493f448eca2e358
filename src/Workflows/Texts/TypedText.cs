namespace Jobbspar.Workflows.Texts;

/// <summary>Text as it was typed, made ready to be kept.</summary>
internal static class TypedText
{
    /// <summary>Trimmed; null where nothing was typed.</summary>
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
