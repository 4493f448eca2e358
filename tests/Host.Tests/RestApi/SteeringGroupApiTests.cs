using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Steering.Groups;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>A program that a member of one steering group runs reads and decides her own group's tracks, and does not learn that others exist.</summary>
public sealed class SteeringGroupApiTests(RestHost api) : IClassFixture<RestHost>
{
    private static readonly JsonObject Decision = new() { ["type"] = "RESURS", ["text"] = "Två till.", ["owner"] = "Enhetschefen", ["dueOn"] = "2026-04-01" };

    [Fact]
    public async Task Another_groups_tracks_questions_and_meetings_are_not_found()
    {
        var nora = await ExampleTrack.AddUserAsync(api.Host, "nora", Role.SteeringGroup);
        var norr = await JoinAsync(nora);
        using var browser = await api.SignedInAsync("nora");
        var asked = await RestHost.MakeAsync(
            api.Karin,
            $"/tracks/{api.TrackId}/escalations",
            new JsonObject { ["question"] = "Får spåret två platser till?", ["options"] = new JsonArray("Ja", "Nej"), ["recommendation"] = "Ja" });

        (await RestHost.GetAsync(api.Stina, "/tracks"))["items"]!.AsArray().Count.ShouldBe(1);
        (await RestHost.GetAsync(browser, "/tracks"))["items"]!.AsArray().ShouldBeEmpty();
        (await RestHost.GetAsync(browser, "/escalations"))["items"]!.AsArray().ShouldBeEmpty();
        foreach (var part in (string[])["", "/gaps", "/employers", "/interventions", "/escalations", "/history"])
        {
            await RestHost.GetAsync(browser, $"/tracks/{api.TrackId}{part}", HttpStatusCode.NotFound);
        }

        await RestHost.GetAsync(browser, asked, HttpStatusCode.NotFound);
        var (_, version) = await RestHost.ReadAsync(api.Stina, asked);
        await RestHost.SendAsync(browser, HttpMethod.Post, $"{asked}/decisions", Decision.DeepClone(), HttpStatusCode.Forbidden, version);
        await RestHost.SendAsync(browser, HttpMethod.Post, $"{asked}/acknowledge", null, HttpStatusCode.Forbidden);

        var meeting = await api.Host.Get<SteeringMeetings>().PlanAsync(nora, new NewMeeting(new DateOnly(2026, 6, 1), null, "Stadshuset", norr), CancellationToken.None);
        using var own = await browser.SendAsync(HttpMethod.Get, $"/styrgrupp/moten/{meeting.Value}/protokoll.pdf");
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var foreign = await api.Stina.SendAsync(HttpMethod.Get, $"/styrgrupp/moten/{meeting.Value}/protokoll.pdf");
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Moves somebody from the default group to one of her own.</summary>
    private Task<Guid> JoinAsync(Actor actor) => api.Host.Get<Transactions>().RunAsync(
        async (unit, token) =>
        {
            var group = new SteeringGroup { Id = Guid.CreateVersion7(), Name = "Norr" };
            unit.Db.SteeringGroups.Add(group);
            await unit.Db.SteeringGroupMembers.Where(row => row.UserId == actor.UserId).ExecuteDeleteAsync(token);
            unit.Db.SteeringGroupMembers.Add(new SteeringGroupMember { GroupId = group.Id, UserId = actor.UserId, Function = "Ordförande" });
            await unit.Db.SaveChangesAsync(token);
            return group.Id;
        },
        CancellationToken.None);
}
