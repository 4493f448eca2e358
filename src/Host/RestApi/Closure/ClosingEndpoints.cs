using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Closure;

namespace Jobbspar.Host.RestApi.Closure;

/// <summary>How participants end: what is planned, what their outcome rests on, and the closure itself.</summary>
internal static class ClosingEndpoints
{
    public static void MapClosing(this IEndpointRouteBuilder api)
    {
        api.MapGet("/tracks/{trackId:guid}/closing", OfTrackAsync).Describe("Participants of a track with their outcomes, open ones by planned end.", typeof(ClosingAnswer));
        api.MapGet("/tracks/{trackId:guid}/participants/{participantId:guid}/closing", OfParticipantAsync).Describe("What the outcome of one participant rests on.", typeof(ParticipantClosingAnswer));
        api.MapPost("/tracks/{trackId:guid}/closing/plans", PlanAsync).Accepts<ClosurePlanContent>("application/json").Describe("Says which outcome is expected.");
        api.MapPost("/tracks/{trackId:guid}/closing/employments", EmployAsync).Accepts<EmploymentContent>("application/json").Describe("Registers or changes an employment and its subsidy.");
        api.MapPost("/tracks/{trackId:guid}/closing/studies", StudyAsync).Accepts<StudiesContent>("application/json").Describe("Registers or changes studies.");
        api.MapPost("/tracks/{trackId:guid}/closing/certificates", CertifyAsync).Accepts<CertificateContent>("application/json").Describe("Registers or changes a certificate.");
        api.MapPost("/tracks/{trackId:guid}/closing/closures", CloseAsync).Accepts<NewClosure>("application/json").Describe("Closes a participant with her outcome.");
    }

    private static async Task<IResult> OfTrackAsync(ClosureQueries closures, ApiRequest request, Guid trackId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(ClosingAnswer.Of(await closures.TrackAsync(request.Actor, trackId, cancellationToken)));

    private static async Task<IResult> OfParticipantAsync(ClosureQueries closures, ApiRequest request, Guid trackId, Guid participantId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(ParticipantClosingAnswer.Of(await closures.ParticipantAsync(request.Actor, trackId, participantId, cancellationToken)));

    private static async Task<IResult> PlanAsync(ClosureCommands closures, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await closures.PlanAsync(request.Actor, trackId, await request.BodyAsync<ClosurePlanContent>(), cancellationToken));

    private static async Task<IResult> EmployAsync(EmploymentCommands employments, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await employments.RegisterAsync(request.Actor, trackId, await request.BodyAsync<EmploymentContent>(), cancellationToken));

    private static async Task<IResult> StudyAsync(ClosureCommands closures, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await closures.RegisterStudiesAsync(request.Actor, trackId, await request.BodyAsync<StudiesContent>(), cancellationToken));

    private static async Task<IResult> CertifyAsync(ClosureCommands closures, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await closures.RegisterCertificateAsync(request.Actor, trackId, await request.BodyAsync<CertificateContent>(), cancellationToken));

    private static async Task<IResult> CloseAsync(ClosureCommands closures, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await closures.CloseAsync(request.Actor, trackId, await request.BodyAsync<NewClosure>(), cancellationToken));
}
