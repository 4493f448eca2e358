using System.Text.Json.Nodes;
using Jobbspar.Host.Accounts;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Texts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Jobbspar.Host.RestApi.Description;

/// <summary>What the description says of the API as a whole: what it is, where it lies, how a program gets in, and what may be expected of it.</summary>
internal static class ApiDocument
{
    private const string SessionScheme = "session";

    public static Task CompleteAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var settings = context.ApplicationServices.GetRequiredService<HostSettings>();
        var texts = context.ApplicationServices.GetRequiredService<PageTexts>();
        document.Info = new OpenApiInfo
        {
            Title = "Jobbspår",
            Version = ApiIdentity.Version,
            Description = string.Join("\n\n", texts["RestApi.About"], texts["RestApi.AboutOther"]),
            TermsOfService = new Uri(settings.PublicUrl, "tillganglighet"),
            Contact = new OpenApiContact { Name = texts["RestApi.Contact"], Url = new Uri(settings.PublicUrl, "tillganglighet"), Email = settings.EmailFrom },
            License = new OpenApiLicense { Name = texts["RestApi.Licence"], Url = settings.PublicUrl },
            Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal)
            {
                ["x-sla"] = new JsonNodeExtension(new JsonObject
                {
                    ["availability"] = texts["RestApi.Availability"],
                    ["responseTime"] = texts["RestApi.ResponseTime"],
                    ["support"] = texts["RestApi.Support"],
                }),
                ["x-limitations"] = new JsonNodeExtension(JsonValue.Create(texts["RestApi.Limitations"])),
            },
        };
        document.Servers = [new OpenApiServer { Url = new Uri(settings.PublicUrl, ApiEndpoints.Prefix.TrimStart('/')).ToString(), Description = texts["RestApi.Server"] }];
        document.ExternalDocs = new OpenApiExternalDocs { Description = texts["RestApi.ExternalDocs"], Url = new Uri("https://www.dataportal.se/rest-api-profil") };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [ApiKeyHandler.SchemeName] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = texts["RestApi.BearerScheme"] },
            [SessionScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = AccountsSetup.SessionCookie, Description = texts["RestApi.SessionScheme"] },
        };
        document.Security = [Need(ApiKeyHandler.SchemeName, document), Need(SessionScheme, document)];

        // The addresses are those below the server's, as the profile has them.
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths)
        {
            paths[path[ApiEndpoints.Prefix.Length..]] = item;
        }

        document.Paths = paths;
        ApiExamples.AddTo(document, texts);
        return Task.CompletedTask;
    }

    private static OpenApiSecurityRequirement Need(string scheme, OpenApiDocument document) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
}
