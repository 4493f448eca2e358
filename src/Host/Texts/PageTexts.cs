using System.Globalization;
using System.Resources;

namespace Jobbspar.Host.Texts;

/// <summary>The words of the pages, Swedish first, in the language of the request. Keys are those of <c>Texts.resx</c>.</summary>
public sealed class PageTexts
{
    private static readonly ResourceManager Resources = new("Jobbspar.Host.Texts.Texts", typeof(PageTexts).Assembly);

    /// <summary>A text as it stands.</summary>
    /// <exception cref="KeyNotFoundException">No such text; a test finds it before a user does.</exception>
    public string this[string key] =>
        Resources.GetString(key, CultureInfo.CurrentUICulture) ?? throw new KeyNotFoundException($"There is no text '{key}' in Texts.resx.");

    /// <summary>A text with its placeholders filled in.</summary>
    public string this[string key, params object?[] arguments] => string.Format(CultureInfo.CurrentCulture, this[key], arguments);

    /// <summary>A text that differs between one and several: <paramref name="key"/> followed by <c>.One</c> or <c>.Many</c>, whose {0} is the number, and {1} … what more it names.</summary>
    public string Count(string key, int number, params object?[] more) => this[number == 1 ? $"{key}.One" : $"{key}.Many", [number, .. more]];
}
