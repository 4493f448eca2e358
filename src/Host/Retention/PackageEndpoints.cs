using Jobbspar.Host.Accounts;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Retention;
using Jobbspar.Workflows.Retention.Packages;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Host.Retention;

/// <summary>Hands out the records of a track as a package for an authority's own register.</summary>
internal static class PackageEndpoints
{
    public static IServiceCollection AddHandoverPackages(this IServiceCollection services) => services.AddSingleton<IPrintedRecords, PrintedLetters>().AddSingleton<ExtractPdf>();

    public static void MapHandoverPackages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(
            "/deltagare/{participantId:guid}/registerutdrag.json",
            async (Guid participantId, HttpContext http, RegisterExtracts extracts, CancellationToken cancellationToken) =>
            {
                try
                {
                    var file = await extracts.TakeOutAsync(AccountClaims.ReadActor(http.User) ?? throw new AccessDeniedException("SignIn"), participantId, cancellationToken);
                    http.Response.Headers.CacheControl = "no-store"; // it holds a name
                    return Results.File(file.Content, "application/json; charset=utf-8", file.Path);
                }
                catch (AccessDeniedException)
                {
                    return Results.NotFound();
                }
            }).RequireAuthorization();
        endpoints.MapGet(
            "/deltagare/{participantId:guid}/registerutdrag.pdf",
            async (Guid participantId, HttpContext http, RegisterExtracts extracts, ExtractPdf pdf, CancellationToken cancellationToken) =>
            {
                try
                {
                    var extract = await extracts.ReadAsync(AccountClaims.ReadActor(http.User) ?? throw new AccessDeniedException("SignIn"), participantId, cancellationToken);
                    http.Response.Headers.CacheControl = "no-store"; // it holds a name
                    return Results.File(pdf.Write(extract), "application/pdf", $"{extract.FileName}.pdf");
                }
                catch (AccessDeniedException)
                {
                    return Results.NotFound();
                }
            }).RequireAuthorization();
        endpoints.MapGet(
            "/jobbspar/{trackId:guid}/overlamning/{authority}.zip",
            async (Guid trackId, string authority, HttpContext http, HandoverPackages packages, CancellationToken cancellationToken) =>
            {
                if (AccountClaims.ReadActor(http.User) is not { } actor || !CodeTable<RecordsAuthority>.TryParse(authority, out var known))
                {
                    return Results.NotFound();
                }

                try
                {
                    var decision = await packages.TakeOutAsync(actor, trackId, known, cancellationToken);
                    http.Response.Headers.CacheControl = "no-store"; // it holds names
                    return decision.Accepted
                        ? Results.File(decision.Value.Zip, "application/zip", decision.Value.FileName)
                        : Results.Text(string.Join('\n', decision.Refusals.Select(DomainTexts.Refusal)), "text/plain; charset=utf-8", statusCode: StatusCodes.Status409Conflict);
                }
                catch (AccessDeniedException)
                {
                    return Results.NotFound();
                }
            }).RequireAuthorization();
    }
}
