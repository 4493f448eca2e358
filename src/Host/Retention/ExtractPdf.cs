using System.Globalization;
using Jobbspar.Host.Printing;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Retention.Packages;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Host.Retention;

/// <summary>The printed form of a register extract (GDPR art. 15): what is kept of somebody, under headings that she can read.</summary>
internal sealed class ExtractPdf(PageTexts texts)
{
    /// <summary>Writes it, in the language of the request.</summary>
    public byte[] Write(RegisterExtract extract)
    {
        var who = $"{extract.TrackCode}, {ParticipantTexts.Pseudonym(extract.Number)}";
        var taken = SwedishTime.LocalOf(extract.TakenOutAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        using var sheet = new PrintedSheet($"{texts["Extract.Title"]} {who}", texts["Extract.Foot", who, taken]);
        sheet.Title(texts["Extract.Title"]);
        sheet.Paragraph($"{extract.TrackCode} {extract.TrackTitle}, {ParticipantTexts.Pseudonym(extract.Number)}");
        sheet.Paragraph(texts["Extract.Taken", taken]);
        sheet.Paragraph(texts["Extract.About"]);
        foreach (var section in extract.Sections)
        {
            sheet.Heading(section.Rows.Count == 1 ? section.Heading : string.Create(CultureInfo.InvariantCulture, $"{section.Heading} ({section.Rows.Count})"));
            var isList = section.Rows.All(row => row.Count == 1);
            foreach (var lines in isList ? [[.. section.Rows.SelectMany(row => row)]] : section.Rows)
            {
                sheet.Together(lines);
            }
        }

        return sheet.End();
    }
}
