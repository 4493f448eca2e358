using Jobbspar.Host.Components.Interventions;
using Jobbspar.Workflows.Participants.Files;

namespace Jobbspar.Host.Components.Participants;

/// <summary>A track's participants as a file.</summary>
internal static class ParticipantFiles
{
    /// <summary>Maps the address.</summary>
    public static void MapParticipantFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/jobbspar/{trackId:guid}/deltagare.csv", (Guid trackId, HttpContext http, ParticipantImport files, CancellationToken ct) => TableDownload.SendAsync(http, "deltagare.csv", (actor, file) => files.ExportAsync(actor, trackId, file, ct))).RequireAuthorization();
}
