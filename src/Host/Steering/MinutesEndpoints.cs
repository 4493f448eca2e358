using System.Globalization;
using Jobbspar.Host.Accounts;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Steering;

namespace Jobbspar.Host.Steering;

/// <summary>Hands out the agenda or the minutes of a steering group's meeting as a printed form.</summary>
internal static class MinutesEndpoints
{
    public static IServiceCollection AddPrintedMinutes(this IServiceCollection services) => services.AddSingleton<MinutesPdf>();

    public static void MapPrintedMinutes(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(
            "/styrgrupp/moten/{meetingId:guid}/protokoll.pdf",
            async (Guid meetingId, HttpContext http, SteeringMeetings meetings, MinutesPdf pdf, CancellationToken cancellationToken) =>
            {
                try
                {
                    var page = await meetings.GetAsync(AccountClaims.ReadActor(http.User) ?? throw new AccessDeniedException("SignIn"), meetingId, cancellationToken);
                    return Results.File(pdf.Write(page), "application/pdf", string.Create(CultureInfo.InvariantCulture, $"styrgrupp-{page.Row.HeldOn:yyyy-MM-dd}.pdf"));
                }
                catch (AccessDeniedException)
                {
                    return Results.NotFound();
                }
            }).RequireAuthorization();
}
