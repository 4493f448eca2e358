using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Host.RestApi.Notifications;

/// <summary>The user's notifications.</summary>
internal static class NotificationEndpoints
{
    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        api.MapGet("/notifications", ListAsync).Describe("The user's notifications, latest first.", typeof(ApiPage<NotificationRow>));
        api.MapPost("/notifications/read", ReadAsync).Describe("Marks them all as seen.");
    }

    private static async Task<IResult> ListAsync(NotificationQueries notifications, ApiRequest request, ApiPaging paging, CancellationToken cancellationToken) =>
        paging.Of(await notifications.ListAsync(request.Actor, cancellationToken), row => row);

    private static async Task<IResult> ReadAsync(NotificationQueries notifications, ApiRequest request, CancellationToken cancellationToken)
    {
        await notifications.MarkReadAsync(request.Actor, cancellationToken);
        return TypedResults.NoContent();
    }
}
