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
        api.MapGet("/gaps/{gapId:guid}/bridges", BridgesAsync).Describe("What of the catalogue would bridge a gap, with free places.", typeof(IReadOnlyList<Bridge>));
    }

    private static async Task<IResult> OfTrackAsync(GapQueries gaps, ApiRequest request, Guid trackId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(GapsAnswer.Of(await gaps.OfTrackAsync(request.Actor, trackId, cancellationToken)));

    private static async Task<IResult> BridgesAsync(GapQueries gaps, ApiRequest request, Guid gapId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(await gaps.BridgesAsync(request.Actor, gapId, cancellationToken));
}
