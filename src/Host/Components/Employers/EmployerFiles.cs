using Jobbspar.Host.Components.Interventions;
using Jobbspar.Workflows.Employers.Files;

namespace Jobbspar.Host.Components.Employers;

/// <summary>The register of organisations as a file.</summary>
internal static class EmployerFiles
{
    /// <summary>Maps the address.</summary>
    public static void MapEmployerFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/organisationer.csv", (HttpContext http, EmployerImport files, CancellationToken ct) => TableDownload.SendAsync(http, "organisationer.csv", (actor, file) => files.ExportAsync(actor, file, ct))).RequireAuthorization();
}
