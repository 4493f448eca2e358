using Jobbspar.Host.Printing;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Host.LettersOfIntent;

/// <summary>
/// The printed form of a letter of intent: tagged, so that a screen reader can read it, and on every page with the sentence that it binds
/// nobody in law. It holds no participant's name or circumstances (OSL-04).
/// </summary>
internal sealed class LetterPdf(PageTexts texts)
{
    /// <summary>Media type.</summary>
    public const string MediaType = "application/pdf";

    /// <summary>Writes one version.</summary>
    /// <param name="page">The employer's letters.</param>
    /// <param name="version">The version.</param>
    public byte[] Write(LetterPage page, LetterView version)
    {
        using var sheet = new PrintedSheet(texts["Letters.Of", page.EmployerName], texts["Letters.NotBinding"]);
        sheet.Title(texts["Letters.Of", page.EmployerName]);
        sheet.Paragraph($"{page.Head.PublicCode} {page.Head.Title}");
        sheet.Paragraph($"{texts["Letters.Version", version.Letter.TextVersion]}, {DomainTexts.Status(version.Status)}");
        sheet.Strong(texts["Letters.NotBinding"]);
        sheet.Paragraphs(version.Letter.Ambition);
        sheet.Paragraph($"{texts["Letters.Jobs", version.Letter.JobsIntended]} {texts["Letters.Valid", Day(version.Letter.ValidFrom), Day(version.Letter.ValidTo)]}");
        foreach (var party in version.Parties)
        {
            sheet.Heading($"{party.Name} ({DomainTexts.Name(party.Party.Kind)})");
            sheet.Paragraph(Answer(party));
            foreach (var commitment in version.Commitments.Where(row => row.PartyId == party.Party.Id))
            {
                var due = commitment.Due is { } day ? $" {texts["Letters.Due", Day(day)]}" : "";
                sheet.Paragraph($"– {DomainTexts.Name(commitment.Category)}: {commitment.Text}{due}");
            }
        }

        return sheet.End();
    }

    private string Answer(PartyView party) => party.Party switch
    {
        { ConfirmedOn: { } on, ConfirmedForm: { } form } => texts["Letters.Confirmed", Day(on), DomainTexts.Name(form), party.ConfirmedBy],
        { DeclinedOn: { } no } => texts["Letters.Declined", Day(no)],
        _ => texts["Letters.NoAnswer"],
    };

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "–";
}
