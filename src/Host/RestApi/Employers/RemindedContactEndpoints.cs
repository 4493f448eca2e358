using Jobbspar.Host.RestApi.Description;
using Jobbspar.Workflows.Reminders.Contacts;

namespace Jobbspar.Host.RestApi.Employers;

/// <summary>Which contacts of the parties are reminded in a track beside its coordinators.</summary>
internal static class RemindedContactEndpoints
{
    private const string All = "/tracks/{trackId:guid}/reminded-contacts";
    private const string One = All + "/{contactId:guid}";

    public static void MapRemindedContacts(this IEndpointRouteBuilder api)
    {
        api.MapGet(All, ListAsync).Describe("Contacts of the organisations in a track, and which of them are reminded by e-mail of what their organisation answers for; none where administrators have switched it off.", typeof(ApiPage<RemindedContactRow>));
        api.MapPut(One, ChooseAsync).Describe("Has a contact reminded in the track.");
        api.MapDelete(One, LeaveOutAsync).Describe("Ends that a contact is reminded in the track.");
    }

    private static async Task<IResult> ListAsync(RemindedContacts contacts, ApiRequest request, ApiPaging paging, Guid trackId, CancellationToken cancellationToken) =>
        paging.Of(await contacts.ListAsync(request.Actor, trackId, cancellationToken) ?? [], row => row);

    private static async Task<IResult> ChooseAsync(RemindedContacts contacts, ApiRequest request, ApiAnswer answer, Guid trackId, Guid contactId, CancellationToken cancellationToken) =>
        answer.Of(await contacts.ChooseAsync(request.Actor, trackId, contactId, cancellationToken));

    private static async Task<IResult> LeaveOutAsync(RemindedContacts contacts, ApiRequest request, ApiAnswer answer, Guid trackId, Guid contactId, CancellationToken cancellationToken) =>
        answer.Of(await contacts.LeaveOutAsync(request.Actor, trackId, contactId, cancellationToken));
}
