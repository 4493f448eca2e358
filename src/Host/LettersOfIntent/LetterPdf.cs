using Jobbspar.Host.Texts;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Texts;
using PdfSharp.Drawing;
using PdfSharp.Drawing.Layout;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Jobbspar.Host.LettersOfIntent;

/// <summary>
/// The printed form of a letter of intent: tagged, so that a screen reader can read it, and on every page with the sentence that it binds
/// nobody in law. It holds no participant's name or circumstances (OSL-04).
/// </summary>
internal sealed class LetterPdf(PageTexts texts)
{
    private const double Margin = 56;
    private const double Line = 15;

    /// <summary>Writes one version.</summary>
    /// <param name="page">The employer's letters.</param>
    /// <param name="version">The version.</param>
    public byte[] Write(LetterPage page, LetterView version)
    {
        ShippedFonts.Register();
        using var document = new PdfDocument();
        document.Info.Title = texts["Letters.Of", page.EmployerName];
        var accessible = UAManager.ForDocument(document);
        accessible.SetDocumentLanguage(System.Globalization.CultureInfo.CurrentUICulture.Name);
        var sheet = new Sheet(document, accessible, texts["Letters.NotBinding"]);
        sheet.Write(texts["Letters.Of", page.EmployerName], 18, XFontStyleEx.Bold, PdfBlockLevelElementTag.Heading1);
        sheet.Write($"{page.Head.PublicCode} {page.Head.Title}", 11, XFontStyleEx.Regular, PdfBlockLevelElementTag.Paragraph);
        sheet.Write($"{texts["Letters.Version", version.Letter.TextVersion]}, {DomainTexts.Status(version.Status)}", 11, XFontStyleEx.Regular, PdfBlockLevelElementTag.Paragraph);
        sheet.Write(texts["Letters.NotBinding"], 11, XFontStyleEx.Bold, PdfBlockLevelElementTag.Paragraph);
        foreach (var paragraph in version.Letter.Ambition.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            sheet.Write(paragraph, 11, XFontStyleEx.Regular, PdfBlockLevelElementTag.Paragraph);
        }

        sheet.Write(
            $"{texts["Letters.Jobs", version.Letter.JobsIntended]} {texts["Letters.Valid", Day(version.Letter.ValidFrom), Day(version.Letter.ValidTo)]}",
            11,
            XFontStyleEx.Regular,
            PdfBlockLevelElementTag.Paragraph);
        foreach (var party in version.Parties)
        {
            sheet.Write($"{party.Name} ({DomainTexts.Name(party.Party.Kind)})", 13, XFontStyleEx.Bold, PdfBlockLevelElementTag.Heading2);
            sheet.Write(Answer(party), 11, XFontStyleEx.Regular, PdfBlockLevelElementTag.Paragraph);
            foreach (var commitment in version.Commitments.Where(row => row.PartyId == party.Party.Id))
            {
                var due = commitment.Due is { } day ? $" {texts["Letters.Due", Day(day)]}" : "";
                sheet.Write($"– {DomainTexts.Name(commitment.Category)}: {commitment.Text}{due}", 11, XFontStyleEx.Regular, PdfBlockLevelElementTag.Paragraph);
            }
        }

        sheet.End();
        using var stream = new MemoryStream();
        document.Save(stream, closeStream: false);
        return stream.ToArray();
    }

    private string Answer(PartyView party) => party.Party switch
    {
        { ConfirmedOn: { } on, ConfirmedForm: { } form } => texts["Letters.Confirmed", Day(on), DomainTexts.Name(form), party.ConfirmedBy],
        { DeclinedOn: { } no } => texts["Letters.Declined", Day(no)],
        _ => texts["Letters.NoAnswer"],
    };

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "–";

    /// <summary>Pages that begin anew where one is full.</summary>
    private sealed class Sheet(PdfDocument document, UAManager accessible, string foot)
    {
        private PdfPage? page;
        private XGraphics? graphics;
        private double top;

        public void Write(string text, double size, XFontStyleEx style, PdfBlockLevelElementTag tag)
        {
            var font = new XFont(ShippedFonts.Family, size, style);
            var height = Lines(text, font) * Line * size / 11;
            if (page is null || top + height > page.Height.Point - Margin - (2 * Line))
            {
                Begin();
            }

            accessible.StructureBuilder.BeginElement(tag);
            new XTextFormatter(graphics!).DrawString(text, font, XBrushes.Black, new XRect(Margin, top, Width, height));
            accessible.StructureBuilder.End();
            top += height + 6;
        }

        public void End() => graphics?.Dispose();

        private double Width => page!.Width.Point - (2 * Margin);

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

        /// <summary>Lines that a text takes, wrapped as the library wraps it: at spaces.</summary>
        private int Lines(string text, XFont font)
        {
            if (page is null)
            {
                Begin();
            }

            var (lines, width, space) = (1, 0d, graphics!.MeasureString(" ", font).Width);
            foreach (var word in text.Split(' '))
            {
                var wide = graphics.MeasureString(word, font).Width;
                if (width > 0 && width + space + wide > Width)
                {
                    lines++;
                    width = 0;
                }

                width += (width > 0 ? space : 0) + wide;
            }

            return lines;
        }
    }
}
