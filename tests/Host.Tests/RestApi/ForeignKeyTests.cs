using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Host.Tests.Running;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>The keys of one track are nothing in another, whoever owns both: in the address and in the body.</summary>
public sealed class ForeignKeyTests(RestHost api) : IClassFixture<RestHost>, IAsyncLifetime
{
    private const string NoKey = "00000000-0000-0000-0000-00000000abcd";

    private string own = null!;
    private string foreign = null!;

    public async Task InitializeAsync()
    {
        own = $"/tracks/{await ExampleTrack.StartAsync(api.Host, api.Coordinator)}";
        foreign = $"/tracks/{await ExampleTrack.StartAsync(api.Host, api.Coordinator)}";
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_intervention_is_reached_in_its_own_track_only()
    {
        var item = RestHost.KeyOf(await RestHost.MakeAsync(api.Karin, "/interventions", new JsonObject
        {
            ["code"] = "YV-ANNAT",
            ["name"] = "Yrkesvux",
            ["type"] = "YRKESVUX",
            ["category"] = "UTBILDNING",
            ["owner"] = "KOMMUN",
            ["decisionMaker"] = "REKTOR_VUX",
            ["availability"] = "FINNS",
            ["leadTimeWorkingDays"] = 0,
            ["hoursPerWeek"] = 30,
        }));
        var step = new JsonObject { ["catalogueItemId"] = item, ["label"] = "Yrkesvux", ["plannedStart"] = "2026-06-08", ["plannedEnd"] = "2026-11-27", ["hoursPerWeek"] = 30 };
        var path = await RestHost.MakeAsync(api.Karin, $"{foreign}/interventions", step.DeepClone());
        await RestHost.MakeAsync(api.Karin, $"{own}/interventions", step.DeepClone());
        var stolen = $"{own}/interventions/{RestHost.KeyOf(path)}";

        await RestHost.GetAsync(api.Karin, stolen, HttpStatusCode.NotFound);
        var absent = (IReadOnlyList<string>)["InterventionExists insats"];
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, stolen, step.DeepClone(), 0)).ShouldBe(absent);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Delete, stolen, null)).ShouldBe(absent);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{stolen}/move", new JsonObject { ["up"] = true })).ShouldBe(absent);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{stolen}/shift", new JsonObject { ["weeks"] = 1 })).ShouldBe(absent);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, $"{stolen}/coverage", new JsonObject { ["outcomes"] = new JsonArray(), ["requirements"] = new JsonArray() }, 0)).ShouldBe(absent);
        step["label"] = "Praktik";
        step["workplaceId"] = NoKey;
        step["responsibleContactId"] = await ContactAsync(await EmployerAsync(foreign));
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{own}/interventions", step.DeepClone())).ShouldBe(["WorkplaceIsOfTheTrack arbetsställe", "ContactIsOfTheTrack ansvarig"]);
        step.Remove("workplaceId");
        step.Remove("responsibleContactId");
        step["relations"] = new JsonArray(new JsonObject { ["relation"] = "FOLJER_PA", ["otherId"] = RestHost.KeyOf(path) });
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{own}/interventions", step)).ShouldHaveSingleItem().ShouldStartWith("RelatedInterventionIsInTheChain");
        (await RestHost.GetAsync(api.Karin, path))["intervention"]!["plannedStart"]!.GetValue<string>().ShouldBe("2026-06-08");
    }

    [Fact]
    public async Task Profiles_and_letters_build_on_nothing_of_another_track()
    {
        var (ownPart, foreignPart) = (await EmployerAsync(own), await EmployerAsync(foreign));
        var theirs = await RestHost.MakeAsync(api.Karin, $"/employers/{foreignPart}/competence-profiles", new JsonObject());
        var content = await ContentAsync(theirs);
        content["modules"] = new JsonArray(new JsonObject
        {
            ["code"] = "M1",
            ["title"] = "Köket",
            ["learningSite"] = "SKOLA",
            ["estimatedWeeks"] = 6,
            ["outcomes"] = new JsonArray(new JsonObject { ["text"] = "laga mat", ["type"] = "FARDIGHET", ["isMust"] = true, ["assessableBy"] = "LARARE" }),
        });
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, theirs, content, HttpStatusCode.NoContent, 0);
        var (shown, _) = await RestHost.ReadAsync(api.Karin, theirs);

        var ours = await RestHost.MakeAsync(api.Karin, $"/employers/{ownPart}/competence-profiles", new JsonObject());
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, ours, shown["content"]!.DeepClone(), 0)).ShouldBe(["LineageIsOfAnEarlierVersion moduler"]);
        await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"/employers/{ownPart}/competence-profiles", new JsonObject { ["nationalProfileId"] = RestHost.KeyOf(theirs) });
        var requirements = await RestHost.MakeAsync(api.Karin, $"/employers/{ownPart}/requirement-profiles", null);
        foreach (var basis in (string[])[RestHost.KeyOf(theirs), NoKey])
        {
            (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, requirements, new JsonObject { ["competenceProfileId"] = basis, ["requirements"] = new JsonArray() }, 0)).ShouldBe(["CompetenceProfileIsOfTheTrack kompetensprofil"]);
        }

        var contact = await ContactAsync(foreignPart);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{ours}/fix", new JsonObject { ["approvedById"] = contact, ["approvedOn"] = "2026-03-01" }, 0)).ShouldContain("ContactBelongsToTheOrganisation godkändAv");
        var letter = await RestHost.MakeAsync(api.Karin, $"/employers/{ownPart}/letters", null);
        var other = (await RestHost.GetAsync(api.Karin, await RestHost.MakeAsync(api.Karin, $"/employers/{foreignPart}/letters", null)))["parties"]![0]!["id"]!.GetValue<string>();
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{letter}/parties/{other}/confirm", new JsonObject { ["confirmedById"] = contact, ["confirmedOn"] = "2026-03-02", ["form"] = "E_POST" }, HttpStatusCode.Forbidden);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{letter}/parties/{other}/decline", new JsonObject { ["declinedOn"] = "2026-03-02", ["reason"] = "Nej." }, HttpStatusCode.Forbidden);
        await RestHost.GetAsync(api.Karin, $"{own}/employers/{foreignPart}/follow-ups", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Recruitment_reaches_nobody_of_another_track()
    {
        var foreignPart = await EmployerAsync(foreign);
        var candidate = RestHost.KeyOf(await RestHost.MakeAsync(api.Karin, $"{foreign}/participants", new JsonObject { ["name"] = "Åsa Prov", ["source"] = "AF" }));
        var plan = new JsonObject { ["numberSought"] = 8, ["reserveTarget"] = 2, ["channels"] = new JsonArray("PLATSBANKEN"), ["decisionParties"] = new JsonArray("ARBETSGIVARE"), ["finalSay"] = "ARBETSGIVARE", ["criteria"] = new JsonArray(NoKey) };
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, $"{own}/recruitment/plan", plan, 0)).ShouldHaveSingleItem().ShouldStartWith("CriteriaAreRequiredAtSelection");
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{own}/recruitment/activities", Activity(foreignPart))).ShouldBe(["ActivityMeetsEmployersOfTheTrack arbetsgivare"]);
        var activity = await RestHost.MakeAsync(api.Karin, $"{own}/recruitment/activities", Activity(await EmployerAsync(own)));
        var theirs = await RestHost.MakeAsync(api.Karin, $"{foreign}/recruitment/activities", Activity(foreignPart));

        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{activity}/invitations", new JsonObject { ["participantIds"] = new JsonArray(candidate) })).ShouldHaveSingleItem().ShouldStartWith("CandidatesAreInRecruitment");
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, $"{activity}/attendance", new JsonObject { ["candidates"] = new JsonArray(new JsonObject { ["participantId"] = candidate, ["status"] = "AVBOJT" }) }))
            .ShouldHaveSingleItem().ShouldStartWith("CandidatesAreInRecruitment");
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{activity}/end", new JsonObject { ["status"] = "FLYTTAD", ["replacementId"] = RestHost.KeyOf(theirs) })).ShouldBe(["CancelledActivityHasReasonAndReplacement.Replacement ersattning"]);
        var selection = new JsonObject { ["outcome"] = "RESERV", ["decidingParties"] = new JsonArray("ARBETSGIVARE"), ["decidedOn"] = "2026-03-02", ["employerId"] = await EmployerAsync(own) };
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"/participants/{candidate}/selection", selection)).ShouldContain("ActivityMeetsEmployersOfTheTrack arbetsgivare");
        var step = new JsonObject { ["type"] = "SPRAKSTOD", ["title"] = "Språkstöd", ["occupying"] = false, ["plannedStart"] = "2026-04-01", ["plannedEnd"] = "2026-05-01", ["hoursPerWeek"] = 2, ["reason"] = "ANNAT", ["workplaceId"] = NoKey, ["responsibleContactId"] = await ContactAsync(await EmployerAsync(own)) };
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"/participants/{candidate}/steps", step)).ShouldBe(["WorkplaceIsOfTheTrack arbetsställe", "ContactIsOfTheTrack ansvarig"]);
        foreach (var (scope, subject) in new[] { ("DELTAGARE", candidate), ("ARBETSGIVARE", foreignPart), ("INSATS", NoKey) })
        {
            (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{own}/breaks", new JsonObject { ["scope"] = scope, ["subjectId"] = subject, ["type"] = "LOV", ["firstDay"] = "2026-07-01", ["lastDay"] = "2026-07-03" }))
                .ShouldHaveSingleItem().ShouldStartWith("BreakConcernsSomethingOfTheTrack");
        }

        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{own}/participants/{candidate}/transitions", new JsonObject { ["target"] = "STUDIER", ["fromEndsOn"] = "2026-04-01" })).ShouldContain(reason => reason.StartsWith("ParticipantTakesPart", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Meetings_transitions_and_hirings_are_reached_in_their_own_track_only()
    {
        var meeting = new JsonObject { ["on"] = "2026-03-02", ["at"] = "08:00:00", ["parties"] = new JsonArray(Party("KOMMUN"), Party("AF"), Party("ARBETSGIVARE")) };
        var stolen = $"{own}/meetings/{RestHost.KeyOf(await RestHost.MakeAsync(api.Karin, $"{foreign}/meetings", meeting))}";
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{stolen}/cancel", null, HttpStatusCode.Forbidden);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{stolen}/hold", new JsonObject { ["heldOn"] = "2026-03-02" }, HttpStatusCode.Forbidden, 0);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{stolen}/parties/{NoKey}/contact", new JsonObject { ["contactedOn"] = "2026-03-02" }, HttpStatusCode.Forbidden);

        var (ended, goingOn) = await api.RoundsAsync();
        var participant = (await RestHost.GetAsync(api.Karin, $"/tracks/{goingOn}/closing"))["participants"]![0]!["participant"]!["id"]!.GetValue<string>();
        var content = new JsonObject { ["target"] = "ANSTALLNING", ["fromEndsOn"] = "2026-04-01", ["toStartsOn"] = "2026-04-02" };
        var transition = RestHost.KeyOf(await RestHost.MakeAsync(api.Karin, $"/tracks/{goingOn}/participants/{participant}/transitions", content.DeepClone()));
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{own}/transitions/{transition}", content, HttpStatusCode.Forbidden, 0);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{own}/transitions/{transition}/make", null, HttpStatusCode.Forbidden);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{own}/transitions/{transition}/break", new JsonObject { ["reason"] = "Nej." }, HttpStatusCode.Forbidden);
        foreach (var hiring in (await RestHost.GetAsync(api.Karin, $"/tracks/{ended}/closing"))["hirings"]!.AsArray())
        {
            await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{own}/closing/hirings/{hiring!["contact"]!["id"]}", new JsonObject { ["heldOn"] = "2026-03-02", ["state"] = "KVAR" }, HttpStatusCode.Forbidden);
        }
    }

    private static JsonObject Party(string kind) => new() { ["kind"] = kind, ["name"] = kind };

    private static JsonObject Activity(string employer) => new()
    {
        ["type"] = "INTERVJU",
        ["date"] = "2026-03-10",
        ["from"] = "09:00:00",
        ["to"] = "12:00:00",
        ["place"] = "Rådhuset",
        ["employerIds"] = new JsonArray(employer),
        ["employerDecides"] = true,
        ["mandatoryForCandidates"] = false,
    };

    private async Task<JsonObject> ContentAsync(string path) => (JsonObject)(await RestHost.GetAsync(api.Karin, path))["content"]!.DeepClone();

    private async Task<string> EmployerAsync(string track) =>
        RestHost.KeyOf(await RestHost.MakeAsync(api.Karin, $"{track}/employers", new JsonObject { ["name"] = RestHost.NewName("Krogen"), ["vacanciesEstimated"] = 4 }));

    private async Task<string> ContactAsync(string employer)
    {
        var organisation = (await RestHost.GetAsync(api.Karin, $"/employers/{employer}"))["employer"]!["organisationId"]!.GetValue<string>();
        return RestHost.KeyOf(await RestHost.MakeAsync(api.Karin, $"/organisations/{organisation}/contacts", new JsonObject { ["name"] = "Lisa Prov", ["role"] = "CHEF" }));
    }
}
