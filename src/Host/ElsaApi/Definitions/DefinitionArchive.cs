using System.IO.Compression;
using System.Text;
using Jobbspar.Workflows.Definitions;

namespace Jobbspar.Host.ElsaApi.Definitions;

/// <summary>Several definitions in one zip file.</summary>
internal static class DefinitionArchive
{
    public static IResult Of(IEnumerable<OpenedDefinition> definitions)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var opened in definitions)
            {
                var name = DefinitionReading.FileName(opened);
                using var file = zip.CreateEntry(names.Add(name) ? name : $"{opened.Version.VersionId}.json").Open();
                file.Write(Encoding.UTF8.GetBytes(DefinitionReading.FileOf(opened)));
            }
        }

        return TypedResults.File(content.ToArray(), "application/zip", "workflow-definitions.zip");
    }
}
