namespace Jobbspar.Host.Components.Elements;

/// <summary>Ties a form control to its help and its error, for those who hear the page instead of seeing it.</summary>
internal static class ControlAttributes
{
    /// <summary>Attributes of the control with this id; its help has the id <c>…-hjalp</c>, its error <c>…-fel</c>.</summary>
    public static IReadOnlyDictionary<string, object> Of(string id, string? help, string? error, bool isRequired)
    {
        var attributes = new Dictionary<string, object>(StringComparer.Ordinal) { ["id"] = id, ["data-testid"] = id };
        string[] described = [.. Described(id, help, error)];
        if (described.Length > 0)
        {
            attributes["aria-describedby"] = string.Join(' ', described);
        }

        if (isRequired)
        {
            attributes["aria-required"] = "true";
        }

        if (!string.IsNullOrEmpty(error))
        {
            attributes["aria-invalid"] = "true";
        }

        return attributes;
    }

    private static IEnumerable<string> Described(string id, string? help, string? error)
    {
        if (!string.IsNullOrEmpty(help))
        {
            yield return $"{id}-hjalp";
        }

        if (!string.IsNullOrEmpty(error))
        {
            yield return $"{id}-fel";
        }
    }
}
