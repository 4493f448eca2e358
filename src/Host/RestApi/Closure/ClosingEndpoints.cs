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
        api.MapPost("/tracks/{trackId:guid}/closing/plans", PlanAsync).NeedsVersion().Accepts<ClosurePlanContent>("application/json").Describe("Says which outcome is expected. If-Match: the version of what was said before, \"0\" where nothing was.");
        api.MapPost("/tracks/{trackId:guid}/closing/employments", EmployAsync).NeedsVersion().Accepts<EmploymentContent>("application/json").Describe("Registers or changes an employment and its subsidy. If-Match: its version, \"0\" where there is none.");
        api.MapPost("/tracks/{trackId:guid}/closing/studies", StudyAsync).NeedsVersion().Accepts<StudiesContent>("application/json").Describe("Registers or changes studies. If-Match: their version, \"0\" where there are none.");
        api.MapPost("/tracks/{trackId:guid}/closing/certificates", CertifyAsync).NeedsVersionOfWhatItChanges().Accepts<CertificateContent>("application/json").Describe("Registers a certificate, or changes one. If-Match where one is changed: its version.");
        api.MapPost("/tracks/{trackId:guid}/closing/closures", CloseAsync).Accepts<NewClosure>("application/json").Describe("Closes a participant with her outcome.");
    }

    private static async Task<IResult> OfTrackAsync(ClosureQueries closures, ApiRequest request, Guid trackId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(ClosingAnswer.Of(await closures.TrackAsync(request.Actor, trackId, cancellationToken)));

    private static async Task<IResult> OfParticipantAsync(ClosureQueries closures, ApiRequest request, Guid trackId, Guid participantId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(ParticipantClosingAnswer.Of(await closures.ParticipantAsync(request.Actor, trackId, participantId, cancellationToken)));

    private static async Task<IResult> PlanAsync(ClosureCommands closures, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await closures.PlanAsync(request.Actor, trackId, await request.BodyAsync<ClosurePlanContent>() with { Version = version }, cancellationToken));
    }

    private static async Task<IResult> EmployAsync(EmploymentCommands employments, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await employments.RegisterAsync(request.Actor, trackId, await request.BodyAsync<EmploymentContent>() with { Version = version }, cancellationToken));
    }

    private static async Task<IResult> StudyAsync(ClosureCommands closures, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await closures.RegisterStudiesAsync(request.Actor, trackId, await request.BodyAsync<StudiesContent>() with { Version = version }, cancellationToken));
    }

    private static async Task<IResult> CertifyAsync(ClosureCommands closures, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken)
    {
        var given = await request.BodyAsync<CertificateContent>();
        return answer.Of(await closures.RegisterCertificateAsync(request.Actor, trackId, given.CertificateId is null ? given : given with { Version = request.Version }, cancellationToken));
    }

    private static async Task<IResult> CloseAsync(ClosureCommands closures, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await closures.CloseAsync(request.Actor, trackId, await request.BodyAsync<NewClosure>(), cancellationToken));
}
