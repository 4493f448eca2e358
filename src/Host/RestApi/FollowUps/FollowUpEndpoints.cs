using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Host.RestApi.FollowUps;

/// <summary>Follow-ups of participants and employers, and obstacles.</summary>
internal static class FollowUpEndpoints
{
    public static void MapFollowUps(this IEndpointRouteBuilder api)
    {
        api.MapGet("/tracks/{trackId:guid}/follow-ups", OfTrackAsync).Describe("Whom to follow up and when, transitions, obstacles and meetings of a track.", typeof(FollowUpsAnswer));
        api.MapGet("/tracks/{trackId:guid}/participants/{participantId:guid}/follow-ups", OfParticipantAsync).Describe("Follow-ups of one participant, latest first.", typeof(ParticipantFollowUpsAnswer));
        api.MapGet("/tracks/{trackId:guid}/employers/{partId:guid}/follow-ups", OfEmployerAsync).Describe("Follow-ups of one employer, latest first.", typeof(EmployerFollowUpsAnswer));
        api.MapPost("/tracks/{trackId:guid}/follow-ups/participants", RegisterParticipantAsync).Accepts<ParticipantFollowUp>("application/json").Describe("Registers a follow-up of a participant.");
        api.MapPost("/tracks/{trackId:guid}/follow-ups/employers", RegisterEmployerAsync).Accepts<EmployerFollowUp>("application/json").Describe("Registers a follow-up of an employer.");
        api.MapPost("/tracks/{trackId:guid}/obstacles", ReportAsync).Accepts<ObstacleContent>("application/json").Describe("Registers an obstacle.");
        api.MapPut("/tracks/{trackId:guid}/obstacles/{obstacleId:guid}", MoveAsync).NeedsVersion().Accepts<ObstacleChange>("application/json").Describe("Changes an obstacle, or takes it a step on its path.");
    }

    private static async Task<IResult> OfTrackAsync(FollowUpQueries followUps, ApiRequest request, Guid trackId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(FollowUpsAnswer.Of(await followUps.GetAsync(request.Actor, trackId, cancellationToken)));

    private static async Task<IResult> OfParticipantAsync(FollowUpQueries followUps, ApiRequest request, ApiPaging paging, Guid trackId, Guid participantId, CancellationToken cancellationToken)
    {
        var page = await followUps.ParticipantAsync(request.Actor, trackId, participantId, cancellationToken);
        return paging.With(page.FollowUps, cut => ParticipantFollowUpsAnswer.Of(cut, page));
    }

    private static async Task<IResult> OfEmployerAsync(FollowUpQueries followUps, ApiRequest request, ApiPaging paging, Guid trackId, Guid partId, CancellationToken cancellationToken)
    {
        var page = await followUps.EmployerAsync(request.Actor, trackId, partId, cancellationToken);
        return paging.With(page.FollowUps, cut => EmployerFollowUpsAnswer.Of(cut, page));
    }

    private static async Task<IResult> RegisterParticipantAsync(FollowUpCommands followUps, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await followUps.RegisterAsync(request.Actor, trackId, await request.BodyAsync<ParticipantFollowUp>(), cancellationToken));

    private static async Task<IResult> RegisterEmployerAsync(FollowUpCommands followUps, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await followUps.RegisterAsync(request.Actor, trackId, await request.BodyAsync<EmployerFollowUp>(), cancellationToken));

    private static async Task<IResult> ReportAsync(ObstacleCommands obstacles, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await obstacles.RegisterAsync(request.Actor, trackId, await request.BodyAsync<ObstacleContent>(), cancellationToken));

    private static async Task<IResult> MoveAsync(ObstacleCommands obstacles, ApiRequest request, ApiAnswer answer, Guid trackId, Guid obstacleId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        var change = await request.BodyAsync<ObstacleChange>();
        var move = new ObstacleMove { ObstacleId = obstacleId, Version = version, Content = change.Content, Status = change.Status, Solution = change.Solution };
        return answer.Of(await obstacles.MoveAsync(request.Actor, trackId, move, cancellationToken));
    }
}
