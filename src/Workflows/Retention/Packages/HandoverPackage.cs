using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobbspar.Workflows.Retention.Packages;

/// <summary>One ZIP in open formats: <c>handlingar.json</c> with its schema, a table of each kind, printed forms, and a manifest with the SHA-256 of every file.</summary>
internal static class HandoverPackage
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files of the records, without the manifest.</summary>
    public static async Task<IReadOnlyList<PackagedFile>> FilesAsync(JsonObject about, IReadOnlyList<RecordTable> tables, CancellationToken cancellationToken)
    {
        var records = new JsonObject
        {
            ["about"] = about,
            ["tables"] = new JsonObject(tables.Select(table => KeyValuePair.Create(table.Name, (JsonNode?)table.ToJson()))),
        };
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["type"] = "object",
            ["required"] = new JsonArray("about", "tables"),
            ["properties"] = new JsonObject
            {
                ["about"] = new JsonObject { ["type"] = "object" },
                ["tables"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject(tables.Select(table => KeyValuePair.Create(table.Name, (JsonNode?)table.ToSchema()))),
                    ["required"] = new JsonArray([.. tables.Select(table => (JsonNode)table.Name)]),
                    ["additionalProperties"] = false,
                },
            },
        };
        var files = new List<PackagedFile> { new("handlingar.json", Utf8(records)), new("handlingar.schema.json", Utf8(schema)) };
        foreach (var table in tables)
        {
            files.Add(new PackagedFile($"tabeller/{table.Name}.csv", await table.ToCsvAsync(cancellationToken)));
        }

        return files;
    }

    /// <summary>Puts the files together, with a manifest of them.</summary>
    public static byte[] Zip(JsonObject about, IReadOnlyList<PackagedFile> files, DateTimeOffset at)
    {
        var manifest = (JsonObject)about.DeepClone();
        manifest["files"] = new JsonArray([.. files.Select(file => (JsonNode)new JsonObject { ["path"] = file.Path, ["bytes"] = file.Content.Length, ["sha256"] = Sha256(file.Content) })]);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files.Prepend(new PackagedFile("manifest.json", Utf8(manifest))))
            {
                var entry = archive.CreateEntry(file.Path, CompressionLevel.Optimal);
                entry.LastWriteTime = at;
                using var content = entry.Open();
                content.Write(file.Content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>SHA-256 as 64 hexadecimal digits.</summary>
    public static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>JSON that people can read too.</summary>
    public static byte[] Utf8(JsonNode json) => System.Text.Encoding.UTF8.GetBytes(json.ToJsonString(Readable));
}
