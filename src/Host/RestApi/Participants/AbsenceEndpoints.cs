using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>Absences and consents of participants, and planned breaks of tracks.</summary>
internal static class AbsenceEndpoints
{
    public static void MapAbsences(this IEndpointRouteBuilder api)
    {
        api.MapPost("/participants/{participantId:guid}/absences", RecordAsync).Accepts<NewAbsence>("application/json").Describe("Records an absence, never its cause.", status: StatusCodes.Status201Created);
        api.MapPut("/absences/{absenceId:guid}", CorrectAsync).NeedsVersion().Accepts<AbsenceChange>("application/json").Describe("Says what kind of absence it turned out to be, or when it ended.");
        api.MapPost("/participants/{participantId:guid}/consents", ConsentAsync).Accepts<NewConsent>("application/json").Describe("Registers a consent that is there on paper, or a rule of law.", status: StatusCodes.Status201Created);
        api.MapPost("/consents/{consentId:guid}/withdraw", WithdrawAsync).Accepts<ConsentWithdrawn>("application/json").Describe("Takes note that she took a consent back.");
        api.MapGet("/tracks/{trackId:guid}/breaks", BreaksAsync).Describe("Planned breaks of a track in order, and whether they cover days.", typeof(ApiPage<BreakRow>));
        api.MapGet("/tracks/{trackId:guid}/breaks/subjects", SubjectsAsync).Describe("What of a track a break can concern, beside the whole of it.", typeof(ApiPage<BreakSubject>));
        api.MapPost("/tracks/{trackId:guid}/breaks", PlanBreakAsync).Accepts<NewBreak>("application/json").Describe("Plans a break.", status: StatusCodes.Status201Created);
        api.MapPut("/breaks/{breakId:guid}", InformAsync).NeedsVersion().Accepts<BreakMadeKnown>("application/json").Describe("Records that a break was agreed, or made known: the dates as they were read, with the changes.");
    }

    private static async Task<IResult> RecordAsync(AbsenceCommands absences, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken)
    {
        var absence = await request.BodyAsync<NewAbsence>();
        return answer.Created(await absences.RecordAsync(request.Actor, participantId, absence.Type, absence.FirstDay, absence.LastDay, cancellationToken), "absences");
    }

    private static async Task<IResult> CorrectAsync(AbsenceCommands absences, ApiRequest request, ApiAnswer answer, Guid absenceId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        var change = await request.BodyAsync<AbsenceChange>();
        return answer.Of(await absences.CorrectAsync(request.Actor, absenceId, change.Type, change.LastDay, version, cancellationToken));
    }

    private static async Task<IResult> ConsentAsync(ConsentCommands consents, ApiRequest request, ApiAnswer answer, Guid participantId, CancellationToken cancellationToken) =>
        answer.Created(await consents.RegisterAsync(request.Actor, participantId, await request.BodyAsync<NewConsent>(), cancellationToken), "consents");

    private static async Task<IResult> WithdrawAsync(ConsentCommands consents, ApiRequest request, ApiAnswer answer, Guid consentId, CancellationToken cancellationToken) =>
        answer.Of(await consents.WithdrawAsync(request.Actor, consentId, (await request.BodyAsync<ConsentWithdrawn>()).On, cancellationToken));

    private static async Task<IResult> BreaksAsync(BreakQueries breaks, ApiRequest request, ApiPaging paging, Guid trackId, CancellationToken cancellationToken) =>
        paging.Of(await breaks.SomeAsync(request.Actor, trackId, paging.Skipped, paging.Size, cancellationToken));

    private static async Task<IResult> SubjectsAsync(BreakQueries breaks, ApiRequest request, ApiPaging paging, Guid trackId, CancellationToken cancellationToken) =>
        paging.Of(await breaks.SubjectsAsync(request.Actor, trackId, paging.Skipped, paging.Size, cancellationToken));

    private static async Task<IResult> PlanBreakAsync(AbsenceCommands absences, ApiRequest request, ApiAnswer answer, Guid trackId, CancellationToken cancellationToken) =>
        answer.Created(await absences.PlanBreakAsync(request.Actor, trackId, await request.BodyAsync<NewBreak>(), cancellationToken), "breaks");

    private static async Task<IResult> InformAsync(AbsenceCommands absences, ApiRequest request, ApiAnswer answer, Guid breakId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        var known = await request.BodyAsync<BreakMadeKnown>();
        return answer.Of(await absences.InformOfBreakAsync(request.Actor, breakId, known.AgreedOn, known.ParticipantsInformedOn, known.EmployerInformedOn, version, cancellationToken));
    }
}
