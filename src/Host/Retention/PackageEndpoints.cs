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
            (Guid participantId, HttpContext http, RegisterExtracts extracts, CancellationToken cancellationToken) => NamedAsync(http, async actor =>
            {
                var file = await extracts.TakeOutAsync(actor, participantId, cancellationToken);
                return Results.File(file.Content, "application/json; charset=utf-8", file.Path);
            })).RequireAuthorization();
        endpoints.MapGet(
            "/deltagare/{participantId:guid}/registerutdrag.pdf",
            (Guid participantId, HttpContext http, RegisterExtracts extracts, ExtractPdf pdf, CancellationToken cancellationToken) => NamedAsync(http, async actor =>
            {
                var extract = await extracts.ReadAsync(actor, participantId, cancellationToken);
                return Results.File(pdf.Write(extract), "application/pdf", $"{extract.FileName}.pdf");
            })).RequireAuthorization();
        endpoints.MapGet(
            "/jobbspar/{trackId:guid}/overlamning/{authority}.zip",
            (Guid trackId, string authority, HttpContext http, HandoverPackages packages, CancellationToken cancellationToken) => NamedAsync(http, async actor =>
            {
                if (!CodeTable<RecordsAuthority>.TryParse(authority, out var known))
                {
                    return Results.NotFound();
                }

                var decision = await packages.TakeOutAsync(actor, trackId, known, cancellationToken);
                return decision.Accepted
                    ? Results.File(decision.Value.Zip, "application/zip", decision.Value.FileName)
                    : Results.Text(string.Join('\n', decision.Refusals.Select(DomainTexts.Refusal)), "text/plain; charset=utf-8", statusCode: StatusCodes.Status409Conflict);
            })).RequireAuthorization();
    }

    /// <summary>Answers with what holds names: no cache keeps it, and what does not exist is answered as what is somebody else's.</summary>
    private static async Task<IResult> NamedAsync(HttpContext http, Func<Actor, Task<IResult>> answer)
    {
        try
        {
            http.Response.Headers.CacheControl = "no-store";
            return await answer(AccountClaims.ReadActor(http.User) ?? throw new AccessDeniedException("SignIn"));
        }
        catch (AccessDeniedException)
        {
            return Results.NotFound();
        }
    }
}
