using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Gaps.Bridges;

namespace Jobbspar.Host.RestApi.Gaps;

/// <summary>Gaps between interventions.</summary>
internal static class GapEndpoints
{
    public static void MapGaps(this IEndpointRouteBuilder api)
    {
        api.MapGet("/tracks/{trackId:guid}/gaps", OfTrackAsync).Describe("Gaps of a track, open ones the gravest first. A participant is her number.", typeof(GapsAnswer));
        api.MapGet("/gaps/{gapId:guid}/bridges", BridgesAsync).Describe("What of the catalogue would bridge a gap, with free places.", typeof(ApiPage<Bridge>));
        api.MapPut("/gaps/{gapId:guid}", StateAsync).NeedsVersion().Accepts<GapStated>("application/json").Describe("Says why there is a gap, what is done and who sees to it.");
        api.MapPost("/gaps/{gapId:guid}/bridge", BridgeAsync).Accepts<BridgeChosen>("application/json").Describe("Puts an intervention of the catalogue into the participant's chain, to bridge the gap.");
    }

    private static async Task<IResult> OfTrackAsync(GapQueries gaps, ApiRequest request, Guid trackId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(GapsAnswer.Of(await gaps.OfTrackAsync(request.Actor, trackId, cancellationToken)));

    private static async Task<IResult> BridgesAsync(GapQueries gaps, ApiRequest request, ApiPaging paging, Guid gapId, CancellationToken cancellationToken) =>
        paging.Of(await gaps.BridgesAsync(request.Actor, gapId, cancellationToken), row => row);

    private static async Task<IResult> StateAsync(GapCommands gaps, ApiRequest request, ApiAnswer answer, Guid gapId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await gaps.StateAsync(request.Actor, (await request.BodyAsync<GapStated>()).ToStatement(gapId, version), cancellationToken));
    }

    private static async Task<IResult> BridgeAsync(GapCommands gaps, ApiRequest request, ApiAnswer answer, Guid gapId, CancellationToken cancellationToken)
    {
        var chosen = await request.BodyAsync<BridgeChosen>();
        return answer.Of(await gaps.BridgeAsync(request.Actor, gapId, chosen.CatalogueItemId, chosen.StartId, cancellationToken));
    }
}
