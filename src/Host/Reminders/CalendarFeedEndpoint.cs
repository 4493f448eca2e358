using System.Text;
using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Host.Reminders;

/// <summary><c>/kalender/SECRET.ics</c>: a person's duties for her calendar. Whoever has the address may read it, so it says tracks' codes, days and counts alone.</summary>
internal static class CalendarFeedEndpoint
{
    public static void MapCalendarFeeds(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/kalender/{secret}.ics", ReadAsync).AllowAnonymous();

    public static Uri AddressOf(HostSettings settings, string secret) => new(settings.PublicUrl, $"kalender/{secret}.ics");

    private static async Task<IResult> ReadAsync(string secret, HttpContext context, OwnReminders reminders, HostSettings settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "private, max-age=900";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return await reminders.ReadFeedAsync(secret, cancellationToken) is { } duties
            ? Results.Text(DutyCalendar.Of(duties, settings.PublicUrl, clock.GetUtcNow()), "text/calendar", Encoding.UTF8)
            : Results.NotFound();
    }
}
