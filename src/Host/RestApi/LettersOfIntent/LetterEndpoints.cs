using System.Globalization;
using Jobbspar.Host.LettersOfIntent;
using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.LettersOfIntent;

namespace Jobbspar.Host.RestApi.LettersOfIntent;

/// <summary>Letters of intent: what the parties aim at and undertake, version by version.</summary>
internal static class LetterEndpoints
{
    private const string One = "/letters/{letterId:guid}";

    public static void MapLetters(this IEndpointRouteBuilder api)
    {
        api.MapGet("/employers/{partId:guid}/letters", OfEmployerAsync).Describe("Versions of an employer's letter of intent, latest first.", typeof(ApiPage<LetterAnswer>));
        api.MapPost("/employers/{partId:guid}/letters", StartAsync).Describe("Begins a draft: the first version, or a copy of the latest.", status: StatusCodes.Status201Created);
        api.MapGet(One, GetAsync).Describe("One version of a letter; its ETag is the version for a change.", typeof(LetterAnswer));
        api.MapGet(One + "/pdf", PrintAsync).DescribeFile("One version as it is printed (PDF).", LetterPdf.MediaType);
        api.MapPut(One, SaveAsync).NeedsVersion().Accepts<LetterContent>("application/json").Describe("Keeps a draft as it stands; it may be incomplete.");
        api.MapPost(One + "/send", SendAsync).NeedsVersion().Describe("Sends a draft to its parties.");
        api.MapPost(One + "/parties/{partyId:guid}/confirm", ConfirmAsync).Accepts<PartyConfirmed>("application/json").Describe("Registers that a party confirmed. The last one confirms the letter.");
        api.MapPost(One + "/parties/{partyId:guid}/decline", DeclineAsync).Accepts<PartyDeclined>("application/json").Describe("Registers that a party said no. The letter then needs a new version.");
        api.MapPost("/commitments/{commitmentId:guid}/status", CheckAsync).NeedsVersion().Accepts<CommitmentChange>("application/json").Describe("Registers how a commitment goes; a late one becomes an obstacle.");
    }

    private static async Task<IResult> OfEmployerAsync(LetterQueries letters, ApiRequest request, ApiPaging paging, Guid partId, CancellationToken cancellationToken) =>
        paging.Of((await letters.GetOfEmployerAsync(request.Actor, partId, cancellationToken)).Versions, LetterAnswer.Of);

    private static async Task<IResult> StartAsync(LetterCommands letters, ApiRequest request, ApiAnswer answer, Guid partId, CancellationToken cancellationToken) =>
        answer.Created(await letters.StartAsync(request.Actor, partId, cancellationToken), "letters");

    private static async Task<IResult> GetAsync(LetterQueries letters, ApiRequest request, ApiAnswer answer, Guid letterId, CancellationToken cancellationToken)
    {
        var view = await letters.GetOneAsync(request.Actor, letterId, cancellationToken);
        return answer.Ok(LetterAnswer.Of(view), view.Letter.Version);
    }

    private static async Task<IResult> PrintAsync(LetterQueries letters, LetterPdf pdf, ApiRequest request, Guid letterId, CancellationToken cancellationToken)
    {
        var view = await letters.GetOneAsync(request.Actor, letterId, cancellationToken);
        var page = await letters.GetOfEmployerAsync(request.Actor, view.Letter.TrackEmployerId, cancellationToken);
        return TypedResults.File(pdf.Write(page, view), LetterPdf.MediaType, string.Create(CultureInfo.InvariantCulture, $"avsiktsforklaring-{page.Head.PublicCode}-{view.Letter.TextVersion}.pdf"));
    }

    private static async Task<IResult> SaveAsync(LetterCommands letters, ApiRequest request, ApiAnswer answer, Guid letterId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await letters.SaveAsync(request.Actor, letterId, version, await request.BodyAsync<LetterContent>(), cancellationToken));
    }

    private static async Task<IResult> SendAsync(LetterCommands letters, ApiRequest request, ApiAnswer answer, Guid letterId, CancellationToken cancellationToken) =>
        answer.Of(await letters.SendAsync(request.Actor, letterId, request.Version, cancellationToken));

    private static async Task<IResult> ConfirmAsync(LetterCommands letters, ApiRequest request, ApiAnswer answer, Guid letterId, Guid partyId, CancellationToken cancellationToken) =>
        answer.Of(await letters.ConfirmAsync(request.Actor, letterId, (await request.BodyAsync<PartyConfirmed>()).ToAnswer(partyId), cancellationToken));

    private static async Task<IResult> DeclineAsync(LetterCommands letters, ApiRequest request, ApiAnswer answer, Guid letterId, Guid partyId, CancellationToken cancellationToken)
    {
        var said = await request.BodyAsync<PartyDeclined>();
        return answer.Of(await letters.DeclineAsync(request.Actor, letterId, partyId, said.DeclinedOn, said.Reason, cancellationToken));
    }

    private static async Task<IResult> CheckAsync(LetterCommands letters, ApiRequest request, ApiAnswer answer, Guid commitmentId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await letters.CheckCommitmentAsync(request.Actor, commitmentId, version, (await request.BodyAsync<CommitmentChange>()).Status.Code(), cancellationToken));
    }
}
