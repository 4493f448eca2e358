using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Host.RestApi.Registers;

/// <summary>Organisations, the catalogue of interventions, a track's employers and chain, and the user's notifications.</summary>
internal static class RegisterEndpoints
{
    public static void MapRegisters(this IEndpointRouteBuilder api)
    {
        api.MapGet("/organisations", OrganisationsAsync).Describe("The register of organisations, by name.", typeof(ApiPage<OrganisationRow>));
        api.MapGet("/tracks/{trackId:guid}/employers", EmployersAsync).Describe("Employers of a track, by name.", typeof(IReadOnlyList<EmployerAnswer>));
        api.MapGet("/tracks/{trackId:guid}/interventions", ChainAsync).Describe("The track's chain of interventions, the latest version.", typeof(IReadOnlyList<InterventionAnswer>));
        api.MapGet("/interventions", CatalogueAsync).Describe("The catalogue, by name. Query: text, owner, type, page, pageSize.", typeof(ApiPage<CatalogueAnswer>));
        api.MapGet("/notifications", NotificationsAsync).Describe("The user's notifications, latest first.", typeof(ApiPage<NotificationRow>));
        api.MapPost("/notifications/read", ReadAsync).Describe("Marks them all as seen.");
    }

    private static async Task<IResult> OrganisationsAsync(OrganisationQueries organisations, ApiRequest request, ApiPaging paging, CancellationToken cancellationToken) =>
        paging.Of(await organisations.ListAsync(request.Actor, cancellationToken), row => row);

    private static async Task<IResult> EmployersAsync(EmployerQueries employers, ApiRequest request, Guid trackId, CancellationToken cancellationToken)
    {
        var page = await employers.GetAsync(request.Actor, trackId, cancellationToken);
        return ApiAnswer.Ok<IReadOnlyList<EmployerAnswer>>([.. page.Employers.Select(EmployerAnswer.Of)]);
    }

    private static async Task<IResult> ChainAsync(ChainQueries chains, ApiRequest request, Guid trackId, CancellationToken cancellationToken)
    {
        var page = await chains.GetAsync(request.Actor, trackId, number: null, cancellationToken);
        return ApiAnswer.Ok<IReadOnlyList<InterventionAnswer>>([.. page.Rows.Select(InterventionAnswer.Of)]);
    }

    private static async Task<IResult> CatalogueAsync(
        CatalogueQueries catalogue, ApiRequest request, ApiPaging paging, string? text, string? owner, string? type, CancellationToken cancellationToken)
    {
        var filter = new CatalogueFilter
        {
            Text = text,
            Owner = request.Code<InterventionOwner>("owner", owner),
            Type = request.Code<InterventionType>("type", type),
            Page = paging.Page - 1,
            PageSize = paging.Size,
        };
        var page = await catalogue.ListAsync(request.Actor, filter, cancellationToken);
        return paging.Of([.. page.Rows.Select(CatalogueAnswer.Of)], page.Total);
    }

    private static async Task<IResult> NotificationsAsync(NotificationQueries notifications, ApiRequest request, ApiPaging paging, CancellationToken cancellationToken) =>
        paging.Of(await notifications.ListAsync(request.Actor, cancellationToken), row => row);

    private static async Task<IResult> ReadAsync(NotificationQueries notifications, ApiRequest request, CancellationToken cancellationToken)
    {
        await notifications.MarkReadAsync(request.Actor, cancellationToken);
        return TypedResults.NoContent();
    }
}
