using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Profiles;

namespace Jobbspar.Host.RestApi.Profiles;

/// <summary>What employers ask for: competence profiles and requirement profiles, version by version.</summary>
internal static class ProfileEndpoints
{
    private const string Competence = "/competence-profiles/{profileId:guid}";

    private const string Requirements = "/requirement-profiles/{profileId:guid}";

    public static void MapProfiles(this IEndpointRouteBuilder api)
    {
        api.MapGet("/tracks/{trackId:guid}/profiles", OfTrackAsync).Describe("All versions of the profiles of a track, by employer, and the national profiles that can be adapted.", typeof(ProfilesAnswer));
        api.MapPost("/national-profiles", ImportAsync).Accepts<string>("application/json", ApiTables.MediaType)
            .HasText("title", "Title of a profile in CSV.").HasText("occupationCode", "Code of its occupation, of a profile in CSV.").HasText("originReference", "Where a profile in CSV was taken from.")
            .Describe("Takes in a national profile: JSON, or CSV with its title, occupation and origin in the address.", typeof(ImportedProfile));

        api.MapPost("/employers/{partId:guid}/competence-profiles", StartAsync).Accepts<NewCompetenceProfile>("application/json").Describe("Begins a draft: empty, or a copy of a national profile, or of one that another track shares.", status: StatusCodes.Status201Created);
        api.MapGet(Competence, GetAsync).Describe("One version of a competence profile; its ETag is the version for a change.", typeof(CompetenceAnswer));
        api.MapPut(Competence, SaveAsync).NeedsVersion().Accepts<CompetenceContent>("application/json").Describe("Keeps a draft as it stands; it may be incomplete.");
        api.MapPost(Competence + "/fix", FixAsync).NeedsVersion().Accepts<ProfileApproval>("application/json").Describe("Fixes a draft that a contact of the employer approved.");
        api.MapPut(Competence + "/publication", PublishAsync).Accepts<ProfileApproval>("application/json").Describe("Lets other tracks start from a fixed profile, with the consent of a contact of the employer.");
        api.MapDelete(Competence + "/publication", WithdrawAsync).Describe("Offers it to other tracks no longer; what they started from it stays theirs.");
        api.MapPost(Competence + "/versions", NewVersionAsync).Describe("Begins a new version as a copy of the fixed one.", status: StatusCodes.Status201Created);

        api.MapPost("/employers/{partId:guid}/requirement-profiles", StartRequirementsAsync).Describe("Begins a draft: the first version, or a copy of the fixed one.", status: StatusCodes.Status201Created);
        api.MapGet(Requirements, GetRequirementsAsync).Describe("One version of a requirement profile; its ETag is the version for a change.", typeof(RequirementsAnswer));
        api.MapPut(Requirements, SaveRequirementsAsync).NeedsVersion().Accepts<RequirementContent>("application/json").Describe("Keeps a draft as it stands; it may be incomplete.");
        api.MapPost(Requirements + "/fix", FixRequirementsAsync).NeedsVersion().Accepts<ProfileApproval>("application/json").Describe("Fixes a draft that a contact of the employer approved.");
    }

    private static async Task<IResult> OfTrackAsync(ProfileQueries profiles, ApiRequest request, Guid trackId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(ProfilesAnswer.Of(await profiles.GetAsync(request.Actor, trackId, cancellationToken)));

    private static async Task<IResult> ImportAsync(
        CompetenceProfileCommands profiles, ApiRequest request, ApiAnswer answer, string? title, string? occupationCode, string? originReference, CancellationToken cancellationToken)
    {
        var actor = request.Actor;
        var isCsv = request.IsOf(ApiTables.MediaType);
        await using var file = await request.FileAsync(NationalProfileFile.LargestFile, isCsv ? ApiTables.MediaType : "application/json");
        var decision = await profiles.ImportAsync(actor, new() { IsCsv = isCsv, Title = title, OccupationCode = occupationCode, OriginReference = originReference }, file, cancellationToken);
        return decision.Accepted ? ApiAnswer.Ok(new ImportedProfile(decision.Value)) : answer.Of(decision);
    }

    private static async Task<IResult> StartAsync(CompetenceProfileCommands profiles, ApiRequest request, ApiAnswer answer, Guid partId, CancellationToken cancellationToken) =>
        answer.Created(await profiles.StartAsync(request.Actor, partId, (await request.BodyAsync<NewCompetenceProfile>()).SourceId, cancellationToken), "competence-profiles");

    private static async Task<IResult> PublishAsync(ProfileLibrary library, ApiRequest request, ApiAnswer answer, Guid profileId, CancellationToken cancellationToken) =>
        answer.Of(await library.PublishAsync(request.Actor, profileId, await request.BodyAsync<ProfileApproval>(), cancellationToken));

    private static async Task<IResult> WithdrawAsync(ProfileLibrary library, ApiRequest request, ApiAnswer answer, Guid profileId, CancellationToken cancellationToken) =>
        answer.Of(await library.WithdrawAsync(request.Actor, profileId, cancellationToken));

    private static async Task<IResult> GetAsync(ProfileQueries profiles, ApiRequest request, ApiAnswer answer, Guid profileId, CancellationToken cancellationToken)
    {
        var view = await profiles.GetCompetenceAsync(request.Actor, profileId, cancellationToken);
        return answer.Ok(CompetenceAnswer.Of(view), view.Profile.Version);
    }

    private static async Task<IResult> SaveAsync(CompetenceProfileCommands profiles, ApiRequest request, ApiAnswer answer, Guid profileId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await profiles.SaveAsync(request.Actor, profileId, version, await request.BodyAsync<CompetenceContent>(), cancellationToken));
    }

    private static async Task<IResult> FixAsync(CompetenceProfileCommands profiles, ApiRequest request, ApiAnswer answer, Guid profileId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await profiles.FixAsync(request.Actor, profileId, version, await request.BodyAsync<ProfileApproval>(), cancellationToken));
    }

    private static async Task<IResult> NewVersionAsync(CompetenceProfileCommands profiles, ApiRequest request, ApiAnswer answer, Guid profileId, CancellationToken cancellationToken) =>
        answer.Created(await profiles.NewVersionAsync(request.Actor, profileId, cancellationToken), "competence-profiles");

    private static async Task<IResult> StartRequirementsAsync(RequirementProfileCommands profiles, ApiRequest request, ApiAnswer answer, Guid partId, CancellationToken cancellationToken) =>
        answer.Created(await profiles.StartAsync(request.Actor, partId, cancellationToken), "requirement-profiles");

    private static async Task<IResult> GetRequirementsAsync(ProfileQueries profiles, ApiRequest request, ApiAnswer answer, Guid profileId, CancellationToken cancellationToken)
    {
        var view = await profiles.GetRequirementsAsync(request.Actor, profileId, cancellationToken);
        return answer.Ok(RequirementsAnswer.Of(view), view.Profile.Version);
    }

    private static async Task<IResult> SaveRequirementsAsync(RequirementProfileCommands profiles, ApiRequest request, ApiAnswer answer, Guid profileId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await profiles.SaveAsync(request.Actor, profileId, version, await request.BodyAsync<RequirementContent>(), cancellationToken));
    }

    private static async Task<IResult> FixRequirementsAsync(RequirementProfileCommands profiles, ApiRequest request, ApiAnswer answer, Guid profileId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await profiles.FixAsync(request.Actor, profileId, version, await request.BodyAsync<ProfileApproval>(), cancellationToken));
    }
}
