using System.Globalization;
using Jobbspar.Workflows.Access;
using Microsoft.AspNetCore.Diagnostics;

namespace Jobbspar.Host.Startup;

/// <summary>What a request gets that met a fault outside the pages' own handling: a status and one sentence, never a trace.</summary>
internal static class FaultPage
{
    public static void UseFaultPage(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = WriteAsync,
        SuppressDiagnosticsCallback = context => context.Exception is AccessDeniedException || Accounts.DatabaseFault.IsPassing(context.Exception),
    });

    private static Task WriteAsync(HttpContext context)
    {
        var (status, text) = context.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            AccessDeniedException => (StatusCodes.Status404NotFound, "Sidan finns inte. / No such page."),
            { } fault when Accounts.DatabaseFault.IsPassing(fault) =>
                (StatusCodes.Status503ServiceUnavailable, "Databasen svarar inte just nu. Försök igen om en stund. / The database does not answer right now. Please try again shortly."),
            _ => (StatusCodes.Status500InternalServerError, "Något gick fel. Försök igen. / Something went wrong. Please try again."),
        };
        if (Accounts.ApiRefusals.IsRest(context.Request))
        {
            return Accounts.ApiRefusals.AnswerAsync(context, status, $"RestApi.Status.{status.ToString(CultureInfo.InvariantCulture)}");
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text);
    }
}
