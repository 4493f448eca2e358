using Jobbspar.Host.Accounts;
using Jobbspar.Host.ElsaApi.Definitions;
using Jobbspar.Host.ElsaApi.Descriptors;
using Jobbspar.Host.ElsaApi.Instances;
using Jobbspar.Host.Texts;
using Microsoft.AspNetCore.Http.Features;

namespace Jobbspar.Host.ElsaApi;

/// <summary>The part of Elsa's server API that Elsa Studio calls (D1). Administrators only; what each of them may do is decided where it is done.</summary>
internal static class ElsaApiEndpoints
{
    /// <summary>Where the API lies.</summary>
    public const string Prefix = "/elsa/api";

    /// <summary>What lies here answers programs: never with a page, and never with a redirect to one.</summary>
    public const string Root = "/elsa";

    public static void MapElsaApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Prefix).AddEndpointFilter<ElsaFaultFilter>().AddEndpointFilter<SameSiteFilter>();
        api.MapDefinitionEndpoints();
        api.MapDescriptorEndpoints();
        api.MapInstanceEndpoints();
        api.Map("{**path}", (PageTexts texts) => ElsaError.Of(StatusCodes.Status404NotFound, texts["Api.NoSuchAddress"]));
    }

    /// <summary>
    /// Answers are compressed also over TLS: they hold no secret that could be guessed from their length. Nor are they kept by a browser that somebody else may use later.
    /// </summary>
    public static void UseElsaApi(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (ApiRefusals.Concerns(context.Request))
        {
            context.Response.Headers.CacheControl = "no-store";
            if (context.Features.Get<IHttpsCompressionFeature>() is { } compression)
            {
                compression.Mode = HttpsCompressionMode.Compress;
            }
        }

        return next(context);
    });
}
