using PdfSharp.Fonts;

namespace Jobbspar.Host.Printing;

/// <summary>The fonts of printed forms, DejaVu Sans, which travel with the program: a server need not have any.</summary>
internal sealed class ShippedFonts : IFontResolver
{
    /// <summary>Name of the family.</summary>
    public const string Family = "DejaVu Sans";

    private const string Regular = "DejaVuSans.ttf";
    private const string Bold = "DejaVuSans-Bold.ttf";

    private static readonly Lazy<bool> Registered = new(() =>
    {
        GlobalFontSettings.FontResolver = new ShippedFonts();
        return true;
    });

    /// <summary>Makes the fonts known to the library, once per process.</summary>
    public static void Register() => _ = Registered.Value;

    /// <inheritdoc />
    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? Bold : Regular);

    /// <inheritdoc />
    public byte[] GetFont(string faceName)
    {
        using var stream = typeof(ShippedFonts).Assembly.GetManifestResourceStream(faceName) ?? throw new InvalidOperationException($"The font {faceName} is not part of the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
