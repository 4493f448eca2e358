using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Jobbspar.Host.Studio;

/// <summary>
/// The files of Elsa Studio, which lie beside the program as brotli. Nearly every browser takes them so; for another they are unpacked on the way.
/// A file whose name carries a fingerprint is kept for good, every other is asked for again and mostly answered with "not changed".
/// </summary>
internal sealed partial class StudioFiles : IDisposable
{
    private const string Brotli = ".br";

    private readonly IFileProvider files;
    private readonly FileExtensionContentTypeProvider types = new();

    public StudioFiles()
    {
        // Where the build left it out there is no Studio, but everything else.
        var folder = Path.Combine(AppContext.BaseDirectory, "studio");
        files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider();
        types.Mappings[".wasm"] = "application/wasm";
        types.Mappings[".js"] = "text/javascript";
        types.Mappings[".dat"] = "application/octet-stream";
    }

    /// <summary>True where the designer's files are there.</summary>
    public bool AreThere => files.GetFileInfo("appsettings.json.br").Exists || files.GetFileInfo("appsettings.json").Exists;

    public void Dispose() => (files as IDisposable)?.Dispose();

    /// <summary>Answers with a file, or with 404.</summary>
    public async Task SendAsync(HttpContext context, string path)
    {
        var packed = files.GetFileInfo(path + Brotli);
        var file = packed.Exists ? packed : files.GetFileInfo(path);
        if (!file.Exists || file.IsDirectory || path.EndsWith(Brotli, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var response = context.Response;
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{file.LastModified.UtcTicks:x}-{file.Length:x}\""));
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = IsFingerprinted(path) ? "private, max-age=31536000, immutable" : "private, no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.ContentType = types.TryGetContentType(path, out var type) ? type : "application/octet-stream";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await SendAsync(context, file, packed.Exists);
    }

    private static async Task SendAsync(HttpContext context, IFileInfo file, bool isPacked)
    {
        var response = context.Response;
        if (isPacked && !TakesBrotli(context.Request))
        {
            await using var stored = file.CreateReadStream();
            await using var unpacked = new BrotliStream(stored, CompressionMode.Decompress);
            await unpacked.CopyToAsync(response.Body, context.RequestAborted);
            return;
        }

        if (isPacked)
        {
            response.Headers.ContentEncoding = "br";
        }
        else
        {
            // Pictures and fonts are compressed already.
            response.Headers.ContentEncoding = "identity";
        }

        response.ContentLength = file.Length;
        await response.SendFileAsync(file, context.RequestAborted);
    }

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(encoding => encoding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);

    private static bool IsFingerprinted(string path) => path.StartsWith("_framework/", StringComparison.Ordinal) && Fingerprint().IsMatch(path);

    [GeneratedRegex(@"\.[a-z0-9]{10}\.", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fingerprint();
}
