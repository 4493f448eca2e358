using System.Globalization;
using Jobbspar.Host.LettersOfIntent;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Retention.Packages;

namespace Jobbspar.Host.Retention;

/// <summary>The letters of intent of a track, every version of each.</summary>
internal sealed class PrintedLetters(LetterQueries letters, LetterPdf pdf) : IPrintedRecords
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<PackagedFile>> PrintAsync(Actor actor, Guid trackId, IReadOnlyList<Guid> partIds, CancellationToken cancellationToken)
    {
        var files = new List<PackagedFile>();
        for (var number = 1; number <= partIds.Count; number++)
        {
            var page = await letters.GetAsync(actor, trackId, partIds[number - 1], cancellationToken);
            files.AddRange(page.Versions.Select(version => new PackagedFile(
                string.Create(CultureInfo.InvariantCulture, $"avsiktsforklaringar/arbetsgivare-{number}-version-{version.Letter.TextVersion}.pdf"),
                pdf.Write(page, version))));
        }

        return files;
    }
}
