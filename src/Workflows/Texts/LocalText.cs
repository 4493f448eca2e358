using System.Globalization;

namespace Jobbspar.Workflows.Texts;

/// <summary>A text that travels with data instead of with the program: Swedish, and English second.</summary>
/// <param name="Sv">Swedish.</param>
/// <param name="En">English.</param>
public sealed record LocalText(string Sv, string En)
{
    /// <summary>The text in a language: English for English, Swedish for every other.</summary>
    public string In(CultureInfo culture) => culture.TwoLetterISOLanguageName is "en" ? En : Sv;
}
