using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Jobbspar.Host.Components.Arenas;
using Jobbspar.Host.Components.Elements;
using Jobbspar.Host.Components.Retention;
using Jobbspar.Host.Tests.RestApi;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Retention;
using Jobbspar.Workflows.Retention.AccessLogs;
using Jobbspar.Workflows.Tracks;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jobbspar.Host.Tests.Retention;

/// <summary>The pages say what was handed over, what is due and why, what stands in the way, and what was done.</summary>
public sealed class RetentionPagesTests(RestHost api) : IClassFixture<RestHost>
{
    [Fact]
    public async Task Each_step_stands_on_its_page()
    {
        var admin = await ExampleTrack.AddUserAsync(api.Host, "adam", Role.Administrator);
        await RestHost.MakeAsync(api.Karin, $"/tracks/{api.TrackId}/participants", new JsonObject { ["name"] = "Åsa Exempel", ["source"] = "AF", ["gender"] = "KVINNA" });
        var track = new Dictionary<string, object?> { [nameof(HandoverScreen.TrackId)] = api.TrackId };

        var page = await DrawAsync<HandoverScreen>(api.Coordinator, track);
        page.ShouldContain("Inte överlämnat ännu: Kommunen, Arbetsförmedlingen.");
        page.Split("<a ").Where(link => link.Contains("aria-current=\"true\"", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("flik-Closing");
        page.ShouldContain("Registrera överlämningen");
        var content = new HandoverContent { Authority = RecordsAuthority.Municipality, Class = RetentionClass.LabourMarket, RegistrationNumber = "AMV 2026/0815", HandedOverOn = new DateOnly(2026, 3, 2), Version = 0 };
        (await api.Host.Get<HandoverCommands>().SaveAsync(api.Coordinator, api.TrackId, content, default)).Refusals.ShouldBeEmpty();

        page = await DrawAsync<HandoverScreen>(api.Coordinator, track);
        page.ShouldContain("AMV 2026/0815");
        page.ShouldContain("2028-12-01");
        page.ShouldContain("Räknat från: Den dag jobbspåret avslutades (2026-12-01). Tid: 24 månader. Spåret pågår");
        page.ShouldContain($"/jobbspar/{api.TrackId}/overlamning/KOMMUN.zip");

        page = await DrawAsync<RetentionScreen>(admin);
        page.ShouldContain("Jobbspåret är inte avslutat.");
        page.ShouldContain("Det finns inget gallringsbeslut. Utan beslut gallras ingenting.");
        page.ShouldNotContain("Åsa");
        (await DrawAsync<RetentionRulesScreen>(admin)).ShouldContain("Inget gallringsbeslut är angivet.");
        (await DrawAsync<ArenasScreen>(api.Coordinator, track)).ShouldContain("aria-current=\"true\"");

        await DecideAndEndAsync(admin);
        page = await DrawAsync<RetentionScreen>(admin);
        page.ShouldContain("Gallringsbeslut KS 2026/0412, 2026-03-01");
        page.ShouldContain("Jag har kontrollerat beslutet och överlämningen");
        (await DrawAsync<RetentionRulesScreen>(admin)).ShouldContain("Version 1, ändrad 2026-03-02 av adam");

        var protocol = (await api.Host.Get<RetentionCommands>().CarryOutAsync(admin, api.TrackId, RecordsAuthority.Municipality, isConfirmed: true, default)).Value;
        page = await DrawAsync<ProtocolScreen>(admin, new() { [nameof(ProtocolScreen.ProtocolId)] = protocol });
        page.ShouldContain("KS 2026/0412, 2026-03-01");
        page.ShouldContain("Inget paket togs ut");
        (await DrawAsync<HandoverScreen>(api.Coordinator, track)).ShouldContain("Gallra: utfört 2029-01-01");
        (await DrawAsync<RetentionScreen>(admin)).ShouldContain($"/gallring/protokoll/{protocol}");
    }

    [Theory]
    [InlineData(50, null)]
    [InlineData(51, "Sida 1 av 2")]
    public async Task A_list_has_steps_when_it_does_not_fit_on_a_page(int total, string? here)
    {
        var page = await DrawAsync<PageSteps>(api.Coordinator, new() { ["Title"] = "Gallringsprotokoll", ["TestId"] = "prov", ["Page"] = 0, ["Total"] = total, ["PageSize"] = 50 });

        page.Contains("prov-sida", StringComparison.Ordinal).ShouldBe(here is not null);
        page.ShouldContain(here ?? "");
    }

    [Fact]
    public async Task The_access_log_has_its_rule_and_its_protocol()
    {
        var admin = await ExampleTrack.AddUserAsync(api.Host, "alma", Role.Administrator);
        (await DrawAsync<RetentionRulesScreen>(admin)).ShouldContain("Inget gallringsbeslut är angivet. Åtkomstloggen ligger kvar.");
        await api.Host.Get<Transactions>().RunAsync(
            async (unit, token) => await unit.Db.AuditEvents.AddAsync(new AuditEvent { At = new DateTimeOffset(2020, 5, 4, 9, 0, 0, TimeSpan.Zero), ActorId = admin.UserId, Action = AuditAction.ParticipantSeen, SubjectId = Guid.CreateVersion7(), Arguments = "{}" }, token),
            default);
        (await DrawAsync<AccessLogCard>(admin)).ShouldContain("1 rad, den äldsta från 2020-05-04");

        (await api.Host.Get<AccessLogRuleCommands>().ChangeAsync(admin, new AccessLogRuleContent { Months = 24, DecisionReference = "KS 2026/77", DecidedOn = new DateOnly(2026, 2, 1), Version = 0 }, default)).Refusals.ShouldBeEmpty();
        (await DrawAsync<AccessLogCard>(admin)).ShouldContain("Jag har kontrollerat beslutet");
        var protocol = (await api.Host.Get<AccessLogRetention>().CarryOutAsync(admin, isConfirmed: true, default)).Value;

        (await DrawAsync<AccessLogCard>(admin)).ShouldContain($"/gallring/atkomstlogg/{protocol}");
        var page = await DrawAsync<AccessLogProtocolScreen>(admin, new() { [nameof(AccessLogProtocolScreen.ProtocolId)] = protocol });
        page.ShouldContain("2020-05-04 till dagen före ");
        page.ShouldContain("KS 2026/77, 2026-02-01");
        page.ShouldContain("alma");
    }

    private async Task DecideAndEndAsync(Actor admin)
    {
        var rule = new RetentionRuleContent
        {
            Authority = RecordsAuthority.Municipality,
            Class = RetentionClass.LabourMarket,
            Action = RetentionAction.Destroy,
            Trigger = RetentionTrigger.TrackEnded,
            Months = 24,
            DecisionReference = "KS 2026/0412",
            DecidedOn = new DateOnly(2026, 3, 1),
            Version = 0,
        };
        (await api.Host.Get<RetentionRuleCommands>().ChangeAsync(admin, rule, default)).Refusals.ShouldBeEmpty();
        await api.Host.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                await unit.Db.ChecklistItems.Where(row => row.TrackId == api.TrackId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, Workflows.Checklists.ChecklistStatus.NotApplicable), token);
                await unit.Db.Tracks.Where(row => row.Id == api.TrackId).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Status, TrackStatus.Closed).SetProperty(row => row.ClosedAt, new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero)), token);
            },
            default);
        api.Clock.MoveTo(new DateTimeOffset(2029, 1, 1, 9, 0, 0, TimeSpan.Zero));
    }

    /// <summary>What a page shows to somebody once it has been read.</summary>
    private async Task<string> DrawAsync<TPage>(Actor actor, Dictionary<string, object?>? parameters = null)
        where TPage : IComponent
    {
        await using var scope = api.Host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var claims = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, actor.UserId.ToString()), new(ClaimTypes.Role, actor.Roles[0].Code())], "test");
        ((IHostEnvironmentAuthenticationStateProvider)services.GetRequiredService<AuthenticationStateProvider>()).SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(claims))));
        ((IHostEnvironmentNavigationManager)services.GetRequiredService<NavigationManager>()).Initialize("http://127.0.0.1/", "http://127.0.0.1/gallring");
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => WebUtility.HtmlDecode((await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters ?? []))).ToHtmlString()));
    }
}
