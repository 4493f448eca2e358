using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Definitions;

namespace Jobbspar.Host.ElsaApi.Definitions;

/// <summary>Takes in uploaded files: definitions as JSON, or zip files of such. Everything is read and checked before the first is stored.</summary>
internal static class DefinitionFiles
{
    private const int MostFiles = 100;
    private const int LargestUpload = 20 * 1024 * 1024;
    private const long LargestUnpacked = 50L * 1024 * 1024;

    public static async Task<IResult> ImportAsync(HttpContext context, DefinitionCommands commands, DefinitionQueries queries, PageTexts texts)
    {
        if (!context.Request.HasFormContentType || context.Request.ContentLength > LargestUpload)
        {
            throw new ElsaFault(texts[context.Request.HasFormContentType ? "Api.TooLarge" : "Api.Malformed"]);
        }

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(new() { MultipartBodyLengthLimit = LargestUpload, ValueCountLimit = MostFiles }, context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            throw new ElsaFault(texts["Api.TooLarge"]);
        }

        var models = new List<JsonObject>();
        foreach (var file in form.Files)
        {
            models.AddRange(await ReadAsync(file, texts, context.RequestAborted));
        }

        if (models.Count is 0 or > MostFiles)
        {
            throw new ElsaFault(models.Count == 0 ? texts["Api.NoModel"] : texts["Api.TooManyFiles", MostFiles]);
        }

        var ids = new JsonArray();
        foreach (var model in models)
        {
            ids.Add(await DefinitionWriting.TakeInAsync(RequestActor.Of(context), model, commands, queries, texts, context.RequestAborted));
        }

        return ElsaJson.Ok(new JsonObject { ["count"] = ids.Count, ["definitionIds"] = ids });
    }

    private static async Task<IReadOnlyList<JsonObject>> ReadAsync(IFormFile file, PageTexts texts, CancellationToken cancellationToken)
    {
        await using var content = file.OpenReadStream();
        if (!file.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return [Parse(await UpToAsync(content, WorkflowDefinition.MaximumSize, texts, cancellationToken), texts)];
        }

        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostFiles)
            {
                throw new ElsaFault(texts["Api.TooManyFiles", MostFiles]);
            }

            var models = new List<JsonObject>();
            var left = LargestUnpacked;
            foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0))
            {
                CheckName(entry, texts);
                await using var unpacked = await entry.OpenAsync(cancellationToken);

                // What an entry says of its own size may be a lie; what is read counts.
                var bytes = await UpToAsync(unpacked, Math.Min(left, WorkflowDefinition.MaximumSize), texts, cancellationToken);
                left -= bytes.Length;
                models.Add(Parse(bytes, texts));
            }

            return models;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentOutOfRangeException)
        {
            throw new ElsaFault(texts["Api.NoZip", file.FileName.Length <= 80 ? file.FileName : string.Concat(file.FileName.AsSpan(0, 80), "…")]);
        }
    }

    /// <summary>Nothing is unpacked to a disk, but a file that tries to leave its folder is not one that somebody exported.</summary>
    private static void CheckName(ZipArchiveEntry entry, PageTexts texts)
    {
        if (entry.FullName.Contains("..", StringComparison.Ordinal) || entry.FullName.StartsWith('/') || entry.FullName.Contains('\\', StringComparison.Ordinal) || entry.FullName.Contains(':', StringComparison.Ordinal))
        {
            throw new ElsaFault(texts["Api.ZipPath"]);
        }
    }

    private static JsonObject Parse(byte[] bytes, PageTexts texts)
    {
        try
        {
            return JsonNode.Parse(bytes, documentOptions: new() { MaxDepth = WorkflowDefinition.MaximumDepth, AllowDuplicateProperties = false }) as JsonObject ?? throw new ElsaFault(texts["Api.Malformed"]);
        }
        catch (JsonException)
        {
            throw new ElsaFault(texts["Api.Malformed"]);
        }
    }

    private static async Task<byte[]> UpToAsync(Stream stream, long largest, PageTexts texts, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var part = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(part, cancellationToken)) > 0)
        {
            if (content.Length + read > largest)
            {
                throw new ElsaFault(texts["Api.TooLarge"]);
            }

            content.Write(part, 0, read);
        }

        return content.ToArray();
    }
}
