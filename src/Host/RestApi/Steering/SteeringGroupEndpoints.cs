using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Steering.Groups;

namespace Jobbspar.Host.RestApi.Steering;

/// <summary>Steering groups, kept by administrators.</summary>
internal static class SteeringGroupEndpoints
{
    private const string One = "/steering-groups/{groupId:guid}";

    public static void MapSteeringGroups(this IEndpointRouteBuilder api)
    {
        api.MapGet("/steering-groups", ListAsync).Describe("The steering groups, by name.", typeof(ApiPage<SteeringGroupRow>));
        api.MapPost("/steering-groups", AddAsync).Accepts<GroupNamed>("application/json").Describe("Makes a steering group.", status: StatusCodes.Status201Created);
        api.MapGet(One, GetAsync).Describe("One steering group with members, what it answers for, and its tracks.", typeof(SteeringGroupAnswer));
        api.MapPut(One, RenameAsync).Accepts<GroupNamed>("application/json").Describe("Gives it another name.");
        api.MapDelete(One, RemoveAsync).Describe("Removes a group that has no tracks and has not met.");
        api.MapPost(One + "/default", MakeDefaultAsync).Describe("Lets it answer for tracks that belong to no group.");
        api.MapPut(One + "/members/{userId:guid}", SaveMemberAsync).Accepts<MemberGiven>("application/json").Describe("Puts a user with the role into it, or changes what is said of her.");
        api.MapDelete(One + "/members/{userId:guid}", RemoveMemberAsync).Describe("Takes a user out of it.");
        api.MapPost(One + "/areas", AddAreaAsync).Accepts<AreaGiven>("application/json").Describe("Lets it answer for new tracks of an organisation or a municipality.");
        api.MapDelete(One + "/areas/{areaId:guid}", RemoveAreaAsync).Describe("Ends that.");
        api.MapPut(One + "/tracks/{trackId:guid}", TakeTrackAsync).Describe("Gives it a track that has not ended.");
    }

    private static async Task<IResult> ListAsync(SteeringGroupQueries groups, ApiRequest request, ApiPaging paging, CancellationToken cancellationToken) =>
        paging.Of((await groups.ListAsync(request.Actor, cancellationToken)).Groups, row => row);

    private static async Task<IResult> AddAsync(SteeringGroups groups, ApiRequest request, ApiAnswer answer, CancellationToken cancellationToken) =>
        answer.Created(await groups.AddAsync(request.Actor, (await request.BodyAsync<GroupNamed>()).Name, cancellationToken), "steering-groups");

    private static async Task<IResult> GetAsync(SteeringGroupQueries groups, ApiRequest request, Guid groupId, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(SteeringGroupAnswer.Of(await groups.GetAsync(request.Actor, groupId, cancellationToken)));

    private static async Task<IResult> RenameAsync(SteeringGroups groups, ApiRequest request, ApiAnswer answer, Guid groupId, CancellationToken cancellationToken) =>
        answer.Of(await groups.RenameAsync(request.Actor, groupId, (await request.BodyAsync<GroupNamed>()).Name, cancellationToken));

    private static async Task<IResult> RemoveAsync(SteeringGroups groups, ApiRequest request, ApiAnswer answer, Guid groupId, CancellationToken cancellationToken) =>
        answer.Of(await groups.RemoveAsync(request.Actor, groupId, cancellationToken));

    private static async Task<IResult> MakeDefaultAsync(SteeringGroups groups, ApiRequest request, ApiAnswer answer, Guid groupId, CancellationToken cancellationToken) =>
        answer.Of(await groups.MakeDefaultAsync(request.Actor, groupId, cancellationToken));

    private static async Task<IResult> SaveMemberAsync(SteeringGroups groups, ApiRequest request, ApiAnswer answer, Guid groupId, Guid userId, CancellationToken cancellationToken)
    {
        var said = await request.BodyAsync<MemberGiven>();
        var member = new NewMember { UserId = userId, Function = said.Function, IsSubstitute = said.IsSubstitute, ValidFrom = said.ValidFrom, ValidTo = said.ValidTo };
        return answer.Of(await groups.SaveMemberAsync(request.Actor, groupId, member, cancellationToken));
    }

    private static async Task<IResult> RemoveMemberAsync(SteeringGroups groups, ApiRequest request, ApiAnswer answer, Guid groupId, Guid userId, CancellationToken cancellationToken) =>
        answer.Of(await groups.RemoveMemberAsync(request.Actor, groupId, userId, cancellationToken));

    private static async Task<IResult> AddAreaAsync(SteeringGroups groups, ApiRequest request, ApiAnswer answer, Guid groupId, CancellationToken cancellationToken)
    {
        var said = await request.BodyAsync<AreaGiven>();
        return answer.Of(await groups.AddAreaAsync(request.Actor, groupId, said.OrganisationId, said.MunicipalityCode ?? "", cancellationToken));
    }

    private static async Task<IResult> RemoveAreaAsync(SteeringGroups groups, ApiRequest request, ApiAnswer answer, Guid groupId, Guid areaId, CancellationToken cancellationToken) =>
        answer.Of(await groups.RemoveAreaAsync(request.Actor, groupId, areaId, cancellationToken));

    private static async Task<IResult> TakeTrackAsync(SteeringGroups groups, ApiRequest request, ApiAnswer answer, Guid groupId, Guid trackId, CancellationToken cancellationToken) =>
        answer.Of(await groups.TakeTrackAsync(request.Actor, groupId, trackId, cancellationToken));
}
