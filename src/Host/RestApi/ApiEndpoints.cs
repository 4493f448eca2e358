using Jobbspar.Host.ElsaApi;
using Jobbspar.Host.RestApi.Arenas;
using Jobbspar.Host.RestApi.Closure;
using Jobbspar.Host.RestApi.Description;
using Jobbspar.Host.RestApi.Employers;
using Jobbspar.Host.RestApi.Escalations;
using Jobbspar.Host.RestApi.FollowUps;
using Jobbspar.Host.RestApi.Gaps;
using Jobbspar.Host.RestApi.Interventions;
using Jobbspar.Host.RestApi.LettersOfIntent;
using Jobbspar.Host.RestApi.Notifications;
using Jobbspar.Host.RestApi.Organisations;
using Jobbspar.Host.RestApi.Participants;
using Jobbspar.Host.RestApi.Profiles;
using Jobbspar.Host.RestApi.Recruitment;
using Jobbspar.Host.RestApi.Retention;
using Jobbspar.Host.RestApi.Search;
using Jobbspar.Host.RestApi.Steering;
using Jobbspar.Host.RestApi.Tasks;
using Jobbspar.Host.RestApi.Tracks;
using Jobbspar.Host.Texts;

namespace Jobbspar.Host.RestApi;

/// <summary>The REST API: the same queries and commands as the pages, for programs. Described at <c>/openapi/v1.json</c> and in docs/api.md.</summary>
internal static class ApiEndpoints
{
    public const string Prefix = "/api/v1";

    /// <summary>What lies here answers programs: never with a page, and never with a redirect to one.</summary>
    public const string Root = "/api";

    public static void AddRestApi(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<ApiRequest>();
        services.AddSingleton<ApiAnswer>();
        services.AddSingleton<ApiPaging>();
        services.AddSingleton<ApiTables>();
        services.AddSingleton<OfferedMethods>();
        services.AddApiDescription();
    }

    public static void MapRestApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Prefix).AddEndpointFilter<ApiHeadersFilter>().AddEndpointFilter<ApiFaultFilter>().AddEndpointFilter<SameSiteFilter>().AddEndpointFilter<RepeatableRequestFilter>();
        api.MapGet("/api-info", ApiIdentity.Of).AllowAnonymous().Describe("What the API is called, its version and where it is described.", typeof(ApiIdentity));
        api.MapTracks();
        api.MapParking();
        api.MapTasks();
        api.MapOrganisations();
        api.MapEmployers();
        api.MapArenas();
        api.MapRemindedContacts();
        api.MapRetention();
        api.MapProfiles();
        api.MapLetters();
        api.MapCatalogue();
        api.MapChains();
        api.MapRecruitment();
        api.MapParticipants();
        api.MapIdentities();
        api.MapIndividualChains();
        api.MapAbsences();
        api.MapFollowUps();
        api.MapTransitions();
        api.MapMeetings();
        api.MapClosing();
        api.MapTrackClosing();
        api.MapGaps();
        api.MapEscalations();
        api.MapNotifications();
        api.MapSearch();
        api.MapSteeringGroups();
        api.MapSteeringMeetings();
        api.Map("{**path}", (HttpRequest request, OfferedMethods methods, PageTexts texts) => NoSuch(request, methods, texts)).ExcludeFromDescription();
        endpoints.MapApiDescription();
    }

    /// <summary>A method that the address does not have also ends here, and a body of another kind: the operations accept JSON only, and files of tables CSV only.</summary>
    private static ApiProblem NoSuch(HttpRequest request, OfferedMethods methods, PageTexts texts)
    {
        if (methods.At(request.Path) is { Count: > 0 } offered && !offered.Contains(request.Method, StringComparer.OrdinalIgnoreCase))
        {
            request.HttpContext.Response.Headers.Allow = string.Join(", ", offered);
            return ApiProblem.Of(StatusCodes.Status405MethodNotAllowed, texts["RestApi.Methods", string.Join(", ", offered)]);
        }

        var isTable = request.Path.Value?.EndsWith(".csv", StringComparison.Ordinal) is true;
        return request.ContentType is null || (request.HasJsonContentType() && !isTable)
            ? ApiProblem.Of(StatusCodes.Status404NotFound, texts["Api.NoSuchAddress"])
            : ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, texts[isTable ? "RestApi.NotCsv" : "RestApi.NotJson"]);
    }
}
