using Jobbspar.Host.Accounts;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Interventions.Files;

namespace Jobbspar.Host.Components.Interventions;

/// <summary>The catalogue and tracks' chains as files, for whoever may see the pages that they belong to.</summary>
internal static class InterventionFiles
{
    private const string Csv = "text/csv; charset=utf-8";

    /// <summary>Maps the addresses.</summary>
    public static void MapInterventionFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/insatsutbud.csv", (HttpContext http, CatalogueImport files, CancellationToken ct) => SendAsync(http, "insatsutbud.csv", (actor, file) => files.ExportAsync(actor, file, ct))).RequireAuthorization();
        endpoints.MapGet("/jobbspar/{trackId:guid}/insatser.csv", (Guid trackId, HttpContext http, ChainImport files, CancellationToken ct) => SendAsync(http, "insatser.csv", (actor, file) => files.ExportAsync(actor, trackId, file, ct))).RequireAuthorization();
    }

    private static async Task<IResult> SendAsync(HttpContext http, string name, Func<Actor, Stream, Task> write)
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
        return Results.File(file, Csv, name);
    }
}
