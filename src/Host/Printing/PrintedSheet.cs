using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Jobbspar.Host.Printing;

/// <summary>A printed form of A4 pages that begin anew where one is full: tagged, so that a screen reader can read it, in the form that archives keep (PDF/A-1a), with the same sentence at the foot of each page.</summary>
internal sealed class PrintedSheet : IDisposable
{
    private const double Margin = 56;
    private const double Line = 15;
    private const double TextSize = 11;
    private const double Gap = 6;

    private readonly PdfDocument document = new();
    private readonly UAManager accessible;
    private readonly string foot;
    private PdfPage? page;
    private XGraphics? graphics;
    private double top;

    /// <param name="title">Title of the document.</param>
    /// <param name="foot">Sentence at the foot of each page.</param>
    public PrintedSheet(string title, string foot)
    {
        ShippedFonts.Register();
        this.foot = foot;
        document.Info.Title = title;
        document.SetPdfA(); // for the archive (ARK-04); before anything is drawn
        accessible = UAManager.ForDocument(document);
        accessible.SetDocumentLanguage(CultureInfo.CurrentUICulture.Name);
    }

    private double Width => page!.Width.Point - (2 * Margin);

    private double Bottom => page!.Height.Point - Margin - (2 * Line);

    /// <summary>The first heading.</summary>
    public void Title(string text) => Write(text, 18, XFontStyleEx.Bold, PdfBlockLevelElementTag.Heading1);

    /// <summary>A heading.</summary>
    public void Heading(string text) => Write(text, 13, XFontStyleEx.Bold, PdfBlockLevelElementTag.Heading2);

    /// <summary>A paragraph.</summary>
    public void Paragraph(string text) => Write(text, TextSize, XFontStyleEx.Regular, PdfBlockLevelElementTag.Paragraph);

    /// <summary>A paragraph in bold.</summary>
    public void Strong(string text) => Write(text, TextSize, XFontStyleEx.Bold, PdfBlockLevelElementTag.Paragraph);

    /// <summary>What somebody typed: a paragraph for each line.</summary>
    public void Paragraphs(string text)
    {
        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Paragraph(paragraph);
        }
    }

    /// <summary>Lines that belong together, close to each other; a text of several lines is one for each.</summary>
    public void Together(IReadOnlyList<string> lines)
    {
        foreach (var line in lines.SelectMany(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            Write(line, TextSize, XFontStyleEx.Regular, PdfBlockLevelElementTag.Paragraph);
            top -= Gap;
        }

        top += Gap + (Line / 2);
    }

    /// <summary>Ends the form; nothing is written to it after that.</summary>
    /// <returns>The PDF.</returns>
    public byte[] End()
    {
        graphics?.Dispose();
        graphics = null;
        using var stream = new MemoryStream();
        document.Save(stream, closeStream: false);
        return stream.ToArray();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        graphics?.Dispose();
        document.Dispose();
    }

    /// <summary>A text that is longer than what is left of the page goes on on the next.</summary>
    private void Write(string text, double size, XFontStyleEx style, PdfBlockLevelElementTag tag)
    {
        var font = new XFont(ShippedFonts.Family, size, style);
        var height = Line * size / TextSize;
        if (page is null || top + height > Bottom)
        {
            Begin();
        }

        accessible.StructureBuilder.BeginElement(tag);
        foreach (var line in Lines(text, font))
        {
            if (top + height > Bottom)
            {
                accessible.StructureBuilder.End();
                Begin();
                accessible.StructureBuilder.BeginElement(tag);
            }

            graphics!.DrawString(line, font, XBrushes.Black, new XRect(Margin, top, Width, height), XStringFormats.TopLeft);
            top += height;
        }

        accessible.StructureBuilder.End();
        top += Gap;
    }

    private void Begin()
    {
        graphics?.Dispose();
        page = document.AddPage();
        page.Size = PdfSharp.PageSize.A4;
        graphics = XGraphics.FromPdfPage(page);
        top = Margin;
        accessible.StructureBuilder.BeginElement(PdfBlockLevelElementTag.Paragraph);
        graphics.DrawString(foot, new XFont(ShippedFonts.Family, 9, XFontStyleEx.Regular), XBrushes.Black, new XPoint(Margin, page.Height.Point - Margin));
        accessible.StructureBuilder.End();
    }

    /// <summary>Lines of a text, broken at spaces, and within a word that is wider than the page.</summary>
    private List<string> Lines(string text, XFont font)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            while (rest.Length > 0)
            {
                if (Fits(line.Length == 0 ? rest : $"{line} {rest}"))
                {
                    line = line.Length == 0 ? rest : $"{line} {rest}";
                    break;
                }

                if (line.Length > 0)
                {
                    lines.Add(line);
                    line = "";
                    continue;
                }

                var most = 1;
                while (most < rest.Length && Fits(rest[..(most + 1)]))
                {
                    most++;
                }

                lines.Add(rest[..most]);
                rest = rest[most..];
            }
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;

        bool Fits(string words) => graphics!.MeasureString(words, font).Width <= Width;
    }
}
