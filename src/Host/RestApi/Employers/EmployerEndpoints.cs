using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;

namespace Jobbspar.Host.RestApi.Employers;

/// <summary>The employers of tracks: an employer here is its part in one track.</summary>
internal static class EmployerEndpoints
{
    private const string One = "/employers/{partId:guid}";

    public static void MapEmployers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/tracks/{trackId:guid}/employers", ListAsync).Describe("Employers of a track, by name.", typeof(ApiPage<EmployerAnswer>));
        api.MapPost("/tracks/{trackId:guid}/employers", JoinAsync).Accepts<EmployerJoining>("application/json").Describe("Adds an employer to a track under way, and opens its tasks.", status: StatusCodes.Status201Created);
        api.MapGet(One, GetAsync).Describe("One employer of a track; its ETag is the version for a change.", typeof(SingleEmployerAnswer));
        api.MapPut(One, ChangeAsync).NeedsVersion().Accepts<EmployerDetails>("application/json").Describe("Changes need, people and conditions: its details as they were read, with the changes.");
        api.MapPost(One + "/status", MoveAsync).NeedsVersion().Accepts<EmployerStatusChange>("application/json").Describe("Changes where it stands.");
        api.MapPut(One + "/workplaces/{workplaceId:guid}", UseAsync).NeedsVersion().Accepts<WorkplaceUseDetails>("application/json").Describe("Takes a workplace into use in the track, or changes its use. If-Match: the version of the use, \"0\" where it is not used yet.");
        api.MapDelete(One + "/workplaces/{workplaceId:guid}", LeaveAsync).Describe("Ends the use of a workplace in the track; not while participants are placed there.");
        api.MapPost(One + "/consultations", ConsultAsync).Accepts<UnionConsulted>("application/json").Describe("Registers a consultation of a trade union; one that advises against becomes an obstacle.");
        api.MapPost(One + "/contacts", LogAsync).Accepts<ContactMade>("application/json").Describe("Registers a contact with the employer.");
    }

    private static async Task<IResult> ListAsync(EmployerQueries employers, ApiRequest request, ApiPaging paging, Guid trackId, CancellationToken cancellationToken) =>
        paging.Of((await employers.GetAsync(request.Actor, trackId, cancellationToken)).Employers, EmployerAnswer.Of);

    private static async Task<IResult> JoinAsync(EmployerCommands employers, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Created(await employers.JoinAsync(request.Actor, trackId, await request.BodyAsync<EmployerJoining>(), cancellationToken), "employers");

    private static async Task<IResult> GetAsync(EmployerQueries employers, ApiRequest request, ApiAnswer answer, Guid partId, CancellationToken cancellationToken)
    {
        var view = await employers.GetOneAsync(request.Actor, partId, cancellationToken);
        return answer.Ok(SingleEmployerAnswer.Of(view), view.Part.Version);
    }

    private static async Task<IResult> ChangeAsync(EmployerCommands employers, ApiRequest request, ApiAnswer answer, Guid partId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await employers.ChangeAsync(request.Actor, partId, version, await request.BodyAsync<EmployerDetails>(), cancellationToken));
    }

    private static async Task<IResult> MoveAsync(EmployerCommands employers, ApiRequest request, ApiAnswer answer, Guid partId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        var change = await request.BodyAsync<EmployerStatusChange>();
        return answer.Of(await employers.ChangeStatusAsync(request.Actor, partId, version, change.Status.Code(), change.Reason, cancellationToken));
    }

    private static async Task<IResult> UseAsync(EmployerCommands employers, ApiRequest request, ApiAnswer answer, Guid partId, Guid workplaceId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await employers.UseWorkplaceAsync(request.Actor, (await request.BodyAsync<WorkplaceUseDetails>()).ToUse(partId, workplaceId, version), cancellationToken));
    }

    private static async Task<IResult> LeaveAsync(EmployerCommands employers, ApiRequest request, ApiAnswer answer, Guid partId, Guid workplaceId, CancellationToken cancellationToken) =>
        answer.Of(await employers.LeaveWorkplaceAsync(request.Actor, partId, workplaceId, cancellationToken));

    private static async Task<IResult> ConsultAsync(EmployerCommands employers, ApiRequest request, ApiAnswer answer, Guid partId, CancellationToken cancellationToken) =>
        answer.Of(await employers.ConsultUnionAsync(request.Actor, (await request.BodyAsync<UnionConsulted>()).ToGiven(partId), cancellationToken));

    private static async Task<IResult> LogAsync(EmployerCommands employers, ApiRequest request, ApiAnswer answer, Guid partId, CancellationToken cancellationToken) =>
        answer.Of(await employers.LogContactAsync(request.Actor, (await request.BodyAsync<ContactMade>()).ToGiven(partId), cancellationToken));
}
