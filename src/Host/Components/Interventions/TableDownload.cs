using Jobbspar.Host.Accounts;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.Components.Interventions;

/// <summary>A table as a file to keep, for whoever may see the page that it belongs to; for others there is no such file.</summary>
internal static class TableDownload
{
    private const string Csv = "text/csv; charset=utf-8";

    /// <summary>Answers with the file.</summary>
    /// <param name="http">Request of a signed-in user.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="write">Writes it, and asks for the right.</param>
    public static async Task<IResult> SendAsync(HttpContext http, string name, Func<Actor, Stream, Task> write)
    {
        if (AccountClaims.ReadActor(http.User) is not { } actor)
        {
            return Results.NotFound();
        }

        var file = new MemoryStream();
        try
        {
            await write(actor, file);
        }
        catch (AccessDeniedException)
        {
            return Results.NotFound();
        }

        file.Position = 0;
        http.Response.Headers.CacheControl = "no-store"; // it may hold names
        return Results.File(file, Csv, name);
    }
}
