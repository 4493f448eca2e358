using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Retention;

namespace Jobbspar.Host.RestApi.Retention;

/// <summary>That a track's records are handed over to the authorities' own registers. To destroy them is a person's act, on a page.</summary>
internal static class RetentionEndpoints
{
    private const string All = "/tracks/{trackId:guid}/handovers";

    public static void MapRetention(this IEndpointRouteBuilder api)
    {
        api.MapGet(All, ListAsync).Describe("The authorities that take part in a track: what was handed over to each, and when the records go here.", typeof(ApiPage<HandoverAnswer>));
        api.MapPut(All, SaveAsync).NeedsVersion().Accepts<HandoverContent>("application/json").Describe("Registers that the records were handed over to an authority, or corrects what was registered. If-Match: the version of that handover, \"0\" where there is none.");
    }

    private static async Task<IResult> ListAsync(HandoverCommands handovers, ApiRequest request, ApiPaging paging, Guid trackId, CancellationToken cancellationToken) =>
        paging.Of((await handovers.GetAsync(request.Actor, trackId, cancellationToken)).Rows, HandoverAnswer.Of);

    private static async Task<IResult> SaveAsync(HandoverCommands handovers, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await handovers.SaveAsync(request.Actor, trackId, await request.BodyAsync<HandoverContent>() with { Version = version }, cancellationToken));
    }
}
