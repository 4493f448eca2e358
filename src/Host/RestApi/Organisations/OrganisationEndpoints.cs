using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Employers.Files;

namespace Jobbspar.Host.RestApi.Organisations;

/// <summary>The register of organisations, with their workplaces and people.</summary>
internal static class OrganisationEndpoints
{
    private const string One = "/organisations/{organisationId:guid}";

    public static void MapOrganisations(this IEndpointRouteBuilder api)
    {
        api.MapGet("/organisations", ListAsync).Describe("The register of organisations, by name.", typeof(ApiPage<OrganisationRow>));
        api.MapPost("/organisations", AddAsync).Accepts<OrganisationDetails>("application/json").Describe("Adds an organisation.", status: StatusCodes.Status201Created);
        api.MapGet("/organisations.csv", ExportAsync).DescribeFile("The register with its workplaces as a file, without sole traders and people.");
        api.MapPost("/organisations.csv", ImportAsync).HasDryRun().Accepts<string>(ApiTables.MediaType).Describe("Takes in organisations and workplaces from a file, all rows or none.", typeof(TableAnswer));
        api.MapGet(One, GetAsync).Describe("One organisation with its workplaces and people; its ETag is the version for a change.", typeof(OrganisationAnswer));
        api.MapPut(One, ChangeAsync).NeedsVersion().Accepts<OrganisationDetails>("application/json").Describe("Changes what is said of it.");
        api.MapPost(One + "/workplaces", AddWorkplaceAsync).Accepts<WorkplaceDetails>("application/json").Describe("Adds a workplace.", status: StatusCodes.Status201Created);
        api.MapPut(One + "/workplaces/{workplaceId:guid}", ChangeWorkplaceAsync).NeedsVersion().Accepts<WorkplaceDetails>("application/json").Describe("Changes a workplace.");
        api.MapPost(One + "/contacts", AddContactAsync).Accepts<ContactDetails>("application/json").Describe("Adds a person to turn to.", status: StatusCodes.Status201Created);
        api.MapPut(One + "/contacts/{contactId:guid}", ChangeContactAsync).NeedsVersion().Accepts<ContactDetails>("application/json").Describe("Changes a person to turn to.");
        api.MapPost(One + "/supervisors", AddSupervisorAsync).Accepts<SupervisorDetails>("application/json").Describe("Makes a contact supervisor at a workplace.", status: StatusCodes.Status201Created);
        api.MapPut(One + "/supervisors/{supervisorId:guid}", ChangeSupervisorAsync).NeedsVersion().Accepts<SupervisorDetails>("application/json").Describe("Changes a supervisor's period.");
    }

    private static async Task<IResult> ListAsync(OrganisationQueries organisations, ApiRequest request, ApiPaging paging, CancellationToken cancellationToken) =>
        paging.Of(await organisations.ListAsync(request.Actor, cancellationToken), row => row);

    private static async Task<IResult> AddAsync(OrganisationCommands organisations, ApiRequest request, ApiAnswer answer, CancellationToken cancellationToken) =>
        answer.Created(await organisations.SaveAsync(request.Actor, (await request.BodyAsync<OrganisationDetails>()).ToForm(), cancellationToken), "organisations");

    private static Task<IResult> ExportAsync(EmployerImport files, ApiTables tables) => tables.GiveOutAsync("organisationer.csv", files.ExportAsync);

    private static Task<IResult> ImportAsync(EmployerImport files, ApiTables tables) => tables.TakeInAsync(files.DryRunAsync, files.ImportAsync);

    private static async Task<IResult> GetAsync(OrganisationQueries organisations, ApiRequest request, ApiAnswer answer, Guid organisationId, CancellationToken cancellationToken)
    {
        var page = await organisations.GetAsync(request.Actor, organisationId, cancellationToken);
        return answer.Ok(OrganisationAnswer.Of(page), page.Version);
    }

    private static async Task<IResult> ChangeAsync(OrganisationCommands organisations, ApiRequest request, ApiAnswer answer, Guid organisationId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await organisations.SaveAsync(request.Actor, (await request.BodyAsync<OrganisationDetails>()).ToForm(organisationId, version), cancellationToken));
    }

    private static async Task<IResult> AddWorkplaceAsync(OrganisationCommands organisations, ApiRequest request, ApiAnswer answer, Guid organisationId, CancellationToken cancellationToken) =>
        answer.Created(await organisations.SaveWorkplaceAsync(request.Actor, (await request.BodyAsync<WorkplaceDetails>()).ToForm(organisationId), cancellationToken), $"organisations/{organisationId}/workplaces");

    private static async Task<IResult> ChangeWorkplaceAsync(OrganisationCommands organisations, ApiRequest request, ApiAnswer answer, Guid organisationId, Guid workplaceId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await organisations.SaveWorkplaceAsync(request.Actor, (await request.BodyAsync<WorkplaceDetails>()).ToForm(organisationId, workplaceId, version), cancellationToken));
    }

    private static async Task<IResult> AddContactAsync(OrganisationCommands organisations, ApiRequest request, ApiAnswer answer, Guid organisationId, CancellationToken cancellationToken) =>
        answer.Created(await organisations.SaveContactAsync(request.Actor, (await request.BodyAsync<ContactDetails>()).ToForm(organisationId), cancellationToken), $"organisations/{organisationId}/contacts");

    private static async Task<IResult> ChangeContactAsync(OrganisationCommands organisations, ApiRequest request, ApiAnswer answer, Guid organisationId, Guid contactId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await organisations.SaveContactAsync(request.Actor, (await request.BodyAsync<ContactDetails>()).ToForm(organisationId, contactId, version), cancellationToken));
    }

    private static async Task<IResult> AddSupervisorAsync(OrganisationCommands organisations, ApiRequest request, ApiAnswer answer, Guid organisationId, CancellationToken cancellationToken) =>
        answer.Created(await organisations.SaveSupervisorAsync(request.Actor, (await request.BodyAsync<SupervisorDetails>()).ToForm(organisationId), cancellationToken), $"organisations/{organisationId}/supervisors");

    private static async Task<IResult> ChangeSupervisorAsync(OrganisationCommands organisations, ApiRequest request, ApiAnswer answer, Guid organisationId, Guid supervisorId, CancellationToken cancellationToken)
    {
        var version = request.Version;
        return answer.Of(await organisations.SaveSupervisorAsync(request.Actor, (await request.BodyAsync<SupervisorDetails>()).ToForm(organisationId, supervisorId, version), cancellationToken));
    }
}
