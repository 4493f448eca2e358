using Jobbspar.Host.Retention;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Retention.Packages;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Jobbspar.Host.Tests.Retention;

/// <summary>The printed extract holds everything, however long, and can be read aloud.</summary>
public sealed class ExtractPdfTests
{
    private readonly ExtractPdf pdf = new(new PageTexts());

    [Fact]
    public void Write_AShortExtract_IsOneTaggedPageWithATitle()
    {
        using var document = Open(Extract([["Namn: Åsa Öberg", "Kön: Kvinna"]]));

        document.PageCount.ShouldBe(1);
        document.Info.Title.ShouldContain("JS-2026-001");
        document.Info.Title.ShouldNotContain("Åsa", Case.Sensitive, "titles of files are shown where the file is not");
        document.Internals.Catalog.Elements.GetDictionary("/StructTreeRoot").ShouldNotBeNull();
    }

    [Fact]
    public void Write_SaysThatItIsAnArchivesForm_AndBringsItsFontsAndColours()
    {
        var bytes = pdf.Write(Extract([["Namn: Åsa Öberg"]]));
        var text = System.Text.Encoding.Latin1.GetString(bytes);

        text.ShouldContain("<pdfaid:part>1</pdfaid:part>", Case.Sensitive, "PDF/A-1a");
        text.ShouldContain("<pdfaid:conformance>A</pdfaid:conformance>", Case.Sensitive);
        text.ShouldContain("/OutputIntents", Case.Sensitive);
        text.ShouldContain("/FontFile2", Case.Sensitive, "embedded");
        text.ShouldNotContain("/Encrypt", Case.Sensitive);
    }

    [Fact]
    public void Write_TextsLongerThanAPage_GoOnOnTheNext()
    {
        using var document = Open(Extract([["Kommentar: " + string.Join('\n', Enumerable.Repeat("En rad som någon har skrivit, med å, ä och ö.", 120))]]));

        document.PageCount.ShouldBeGreaterThan(2);
    }

    [Fact]
    public void Write_ManyRows_AreAllPrinted()
    {
        using var few = Open(Extract([.. Enumerable.Repeat<IReadOnlyList<string>>(["2026-03-02 09:00: Öppnade sidan för Deltagare 1"], 20)]));
        using var many = Open(Extract([.. Enumerable.Repeat<IReadOnlyList<string>>(["2026-03-02 09:00: Öppnade sidan för Deltagare 1"], 2000)]));

        many.PageCount.ShouldBeGreaterThan(few.PageCount * 40);
    }

    private static RegisterExtract Extract(IReadOnlyList<IReadOnlyList<string>> rows) => new()
    {
        FileName = "registerutdrag-JS-2026-001-1",
        TrackCode = "JS-2026-001",
        TrackTitle = "Undersköterskor",
        Number = 1,
        TakenOutAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        Sections = [new ExtractSection("Deltagaren", rows)],
    };

    private PdfDocument Open(RegisterExtract extract) => PdfReader.Open(new MemoryStream(pdf.Write(extract)), PdfDocumentOpenMode.Import);
}
