using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Participants.Files;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>Participants, as far as the user may see them: others get numbers or pseudonyms, and no identity number is ever sent.</summary>
internal static class ParticipantEndpoints
{
    public static void MapParticipants(this IEndpointRouteBuilder api)
    {
        api.MapGet("/tracks/{trackId:guid}/participants", ListAsync).Describe("Participants of a track, by number.", typeof(ApiPage<ParticipantRow>));
        api.MapGet("/tracks/{trackId:guid}/participants/counts", CountAsync).Describe("How many participants of a track stand where, one row for each status; also for those who may not see who they are. A number is null where it could tell.", typeof(IReadOnlyList<ParticipantCount>));
        api.MapPost("/tracks/{trackId:guid}/participants", RegisterAsync).Accepts<NewParticipant>("application/json").Describe("Registers a candidate.", status: StatusCodes.Status201Created);
        api.MapGet("/tracks/{trackId:guid}/participants.csv", ExportAsync).DescribeFile("The participants that the user sees, with masked numbers; the export is on record.");
        api.MapPost("/tracks/{trackId:guid}/participants.csv", ImportAsync).HasDryRun().Accepts<string>(ApiTables.MediaType).Describe("Registers the candidates of a file, all rows or none.", typeof(TableAnswer));
        api.MapGet("/participants/{participantId:guid}", GetAsync).Describe("One participant with her chain; her ETag is the version for a change.", typeof(ParticipantAnswer));
        api.MapPut("/participants/{participantId:guid}", CorrectAsync).NeedsVersion().Accepts<ParticipantDetails>("application/json").Describe("Corrects what is said of her: her details as they were read, with the changes.");
        api.MapPost("/participants/{participantId:guid}/status", MoveAsync).Accepts<StatusChange>("application/json").Describe("Moves her to another status, where the rules allow it.");
        api.MapPut("/participants/{participantId:guid}/preparation", PrepareAsync).NeedsVersion().Accepts<Preparation>("application/json").Describe("Records what acceptance asks for, as far as it is known: all of it, as it was read, with the changes. If-Match: her version.");
        api.MapPut("/participants/{participantId:guid}/coordination-number", JudgeAsync).NeedsVersion().Accepts<CoordinationNumberStatus>("application/json").Describe("Says how sure the identity behind her samordningsnummer is, and whether the number is dormant. If-Match: her version.");
        api.MapPost("/participants/{participantId:guid}/readers", NameReaderAsync).Accepts<ReaderNamed>("application/json").Describe("Names a coordinator of the track who may see a participant whose protected identity is kept.");
    }

    private static async Task<IResult> JudgeAsync(IdentityCommands identities, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        var status = await request.BodyAsync<CoordinationNumberStatus>();
        return answer.Of(await identities.JudgeNumberAsync(request.Actor, participantId, status.Confidence, status.IsDormant, version, cancellationToken));
    }

    private static async Task<IResult> NameReaderAsync(IdentityCommands identities, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken) =>
        answer.Of(await identities.NameReaderAsync(request.Actor, participantId, (await request.BodyAsync<ReaderNamed>()).UserId, cancellationToken));

    private static async Task<IResult> ListAsync(ParticipantQueries participants, ApiRequest request, ApiPaging paging, Guid trackId, CancellationToken cancellationToken) =>
        paging.Of(await participants.SomeAsync(request.Actor, trackId, paging.Skipped, paging.Size, cancellationToken));

    private static async Task<IResult> CountAsync(ParticipantQueries participants, ApiRequest request, Guid trackId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(await participants.CountsAsync(request.Actor, trackId, cancellationToken));

    private static async Task<IResult> RegisterAsync(ParticipantCommands participants, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Created(await participants.RegisterAsync(request.Actor, trackId, await request.BodyAsync<NewParticipant>(), cancellationToken), "participants");

    private static Task<IResult> ExportAsync(ParticipantImport files, ApiTables tables, Guid trackId) =>
        tables.GiveOutAsync("deltagare.csv", (actor, file, token) => files.ExportAsync(actor, trackId, file, token));

    private static Task<IResult> ImportAsync(ParticipantImport files, ApiTables tables, Guid trackId) =>
        tables.TakeInAsync((actor, file, token) => files.DryRunAsync(actor, trackId, file, token), (actor, file, token) => files.ImportAsync(actor, trackId, file, token));

    private static async Task<IResult> PrepareAsync(ParticipantCommands participants, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await participants.PrepareAsync(request.Actor, participantId, await request.BodyAsync<Preparation>(), version, cancellationToken));
    }

    private static async Task<IResult> GetAsync(ParticipantQueries participants, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken)
    {
        var page = await participants.GetAsync(request.Actor, participantId, cancellationToken);
        return answer.Ok(ParticipantAnswer.Of(page), page.Version);
    }

    private static async Task<IResult> CorrectAsync(ParticipantCommands participants, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await participants.CorrectAsync(request.Actor, participantId, (await request.BodyAsync<ParticipantDetails>()).ToSaid(), version, cancellationToken));
    }

    private static async Task<IResult> MoveAsync(ParticipantCommands participants, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken)
    {
        var change = await request.BodyAsync<StatusChange>();
        return answer.Of(await participants.MoveAsync(request.Actor, participantId, change.Status, change.On, cancellationToken));
    }
}
