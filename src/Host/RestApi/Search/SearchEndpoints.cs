using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Search;

namespace Jobbspar.Host.RestApi.Search;

/// <summary>One search over everything that the user may see.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapPost("/searches", FindAsync).Accepts<SearchedFor>("application/json")
            .Describe("Searches tracks, tasks by the code of their item, participants and organisations that the user may see, at most 20 of each. Changes nothing but the log of looks; a POST, since what is searched for does not belong in an address.", typeof(SearchAnswer));

    private static async Task<IResult> FindAsync(SearchQueries search, ApiRequest request, ApiAnswer answer, CancellationToken cancellationToken)
    {
        var result = await search.FindAsync(request.Actor, (await request.BodyAsync<SearchedFor>()).Text, cancellationToken);
        return result.Refusal is { } refusal ? answer.Of(Decision<Guid>.Refuse(refusal)) : ApiAnswer.Ok(SearchAnswer.Of(result));
    }
}
