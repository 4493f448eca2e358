using System.Globalization;
using Jobbspar.Host.Accounts;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.LettersOfIntent;

namespace Jobbspar.Host.LettersOfIntent;

/// <summary>Hands out the printed form of letters of intent.</summary>
internal static class LetterEndpoints
{
    public static IServiceCollection AddPrintedLetters(this IServiceCollection services) => services.AddSingleton<LetterPdf>();

    public static void MapPrintedLetters(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(
            "/jobbspar/{trackId:guid}/arbetsgivare/{partId:guid}/avsiktsforklaring/{version:int}.pdf",
            async (Guid trackId, Guid partId, int version, HttpContext http, LetterQueries letters, LetterPdf pdf, CancellationToken cancellationToken) =>
            {
                try
                {
                    var page = await letters.GetAsync(AccountClaims.ReadActor(http.User) ?? throw new AccessDeniedException("SignIn"), trackId, partId, cancellationToken);
                    var found = page.Versions.FirstOrDefault(row => row.Letter.TextVersion == version);
                    return found is null
                        ? Results.NotFound()
                        : Results.File(pdf.Write(page, found), "application/pdf", string.Create(CultureInfo.InvariantCulture, $"avsiktsforklaring-{page.Head.PublicCode}-{version}.pdf"));
                }
                catch (AccessDeniedException)
                {
                    return Results.NotFound();
                }
            }).RequireAuthorization();
}
