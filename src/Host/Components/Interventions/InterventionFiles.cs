using Jobbspar.Workflows.Interventions.Files;

namespace Jobbspar.Host.Components.Interventions;

/// <summary>The catalogue and tracks' chains as files, for whoever may see the pages that they belong to.</summary>
internal static class InterventionFiles
{
    /// <summary>Maps the addresses.</summary>
    public static void MapInterventionFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/insatsutbud.csv", (HttpContext http, CatalogueImport files, CancellationToken ct) => TableDownload.SendAsync(http, "insatsutbud.csv", (actor, file) => files.ExportAsync(actor, file, ct))).RequireAuthorization();
        endpoints.MapGet("/jobbspar/{trackId:guid}/insatser.csv", (Guid trackId, HttpContext http, ChainImport files, CancellationToken ct) => TableDownload.SendAsync(http, "insatser.csv", (actor, file) => files.ExportAsync(actor, trackId, file, ct))).RequireAuthorization();
    }
}
