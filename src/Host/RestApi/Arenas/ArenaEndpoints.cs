using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Arenas;
using Jobbspar.Workflows.Interventions.Lessons;

namespace Jobbspar.Host.RestApi.Arenas;

/// <summary>Arenas where employers meet, the launch of a sector track's package, and what a track learns of its interventions.</summary>
internal static class ArenaEndpoints
{
    private const string Track = "/tracks/{trackId:guid}";

    public static void MapArenas(this IEndpointRouteBuilder api)
    {
        api.MapGet(Track + "/arenas", GetAsync).Describe("Arenas that the track has gone through, others that are known, and the launch of its package.", typeof(ArenasAnswer));
        api.MapPut(Track + "/arenas", SaveAsync).NeedsVersion().Accepts<NewTrackArena>("application/json").Describe("Says of an arena, known or described here, whether the track used it or made it. If-Match: the version of what the track says of it, \"0\" where it says nothing.");
        api.MapDelete(Track + "/arenas/{arenaId:guid}", RemoveAsync).Describe("Takes an arena from the track; the register keeps it.");
        api.MapPut(Track + "/package", LaunchAsync).NeedsVersion().Accepts<NewLaunch>("application/json").Describe("Keeps the launch of a sector track's package, with all employers that were approached and their answers. If-Match: the package's version, \"0\" where there is none.");
        api.MapGet(Track + "/lessons", LessonsAsync).Describe("Interventions of the chain in force, with what becomes of each the next time.", typeof(ApiPage<LessonRow>));
        api.MapPut(Track + "/lessons/{originId:guid}", LearnAsync).NeedsVersion().Accepts<NewLesson>("application/json").Describe("Says whether an intervention is kept, changed or taken away the next time, and why. If-Match: the version of what was said, \"0\" where nothing is.");
    }

    private static async Task<IResult> GetAsync(ArenaCommands arenas, ApiRequest request, Guid trackId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(ArenasAnswer.Of(await arenas.GetAsync(request.Actor, trackId, cancellationToken)));

    private static async Task<IResult> SaveAsync(ArenaCommands arenas, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await arenas.SaveAsync(request.Actor, trackId, await request.BodyAsync<NewTrackArena>() with { Version = version }, cancellationToken));
    }

    private static async Task<IResult> RemoveAsync(ArenaCommands arenas, ApiRequest request, ApiAnswer answer, Guid trackId, Guid arenaId, CancellationToken cancellationToken) =>
        answer.Of(await arenas.RemoveAsync(request.Actor, trackId, arenaId, cancellationToken));

    private static async Task<IResult> LaunchAsync(ArenaCommands arenas, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await arenas.LaunchAsync(request.Actor, trackId, await request.BodyAsync<NewLaunch>() with { Version = version }, cancellationToken));
    }

    private static async Task<IResult> LessonsAsync(InterventionLessons lessons, ApiRequest request, ApiPaging paging, Guid trackId, CancellationToken cancellationToken) =>
        paging.Of(await lessons.OfTrackAsync(request.Actor, trackId, cancellationToken), row => row);

    private static async Task<IResult> LearnAsync(InterventionLessons lessons, ApiRequest request, ApiAnswer answer, Guid trackId, Guid originId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await lessons.SaveAsync(request.Actor, trackId, originId, await request.BodyAsync<NewLesson>() with { Version = version }, cancellationToken));
    }
}
