using System.Text;
using System.Text.Json.Nodes;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Coverage;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Rounds;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Rounds;

/// <summary>A file of rounds comes in whole or not at all, by the rules of the pages; the shipped example is such a file.</summary>
public abstract class RoundsImportTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly TrackStatus[] Phases = [TrackStatus.Planning, TrackStatus.Recruitment, TrackStatus.Implementation, TrackStatus.Closure, TrackStatus.Closed];

    private TrackWorld world = null!;

    private static string Sample { get; } = File.ReadAllText(Path.Combine(TrackWorld.WorkflowsFolder, "../samples/renova-omgangar.json"));

    public async Task InitializeAsync() => world = await TrackWorld.CreateShippedAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task The_shipped_example_brings_two_rounds_three_employers_and_seventeen_participants_with_their_outcomes()
    {
        (await RunAsync(Sample, isDryRun: true)).ShouldSatisfyAllConditions(
            tried => tried.Faults.ShouldBeEmpty(),
            tried => (tried.TrackCount, tried.ParticipantCount, tried.IsSaved).ShouldBe((2, 17, false)));
        (await CountAsync()).ShouldBe((0, 0), "a dry run takes everything back");

        var outcome = await RunAsync(Sample, isDryRun: false);

        outcome.Faults.ShouldBeEmpty();
        (await CountAsync()).ShouldBe((2, 17));
        (await world.ReadAsync(db => db.Tracks.SingleAsync(row => row.Id == outcome.Tracks[1]))).PreviousTrackId.ShouldBe(outcome.Tracks[0]);
        (await world.ReadAsync(db => db.TrackEmployers.CountAsync(row => row.TrackId == outcome.Tracks[0]))).ShouldBe(3);
        var closures = (await world.ReadAsync(db => db.ParticipantClosures.ToListAsync())).CountBy(row => row.Outcome).ToDictionary();
        closures.ShouldBe(
            new Dictionary<ClosureOutcome, int>
            {
                [ClosureOutcome.EmployedInTrack] = 6,
                [ClosureOutcome.EmployedElsewhere] = 1,
                [ClosureOutcome.Studies] = 1,
                [ClosureOutcome.CompletedWithoutJob] = 1,
                [ClosureOutcome.Dropout] = 2,
                [ClosureOutcome.Other] = 1,
            },
            ignoreOrder: true);
        (await world.ReadAsync(db => db.WageSubsidies.CountAsync(row => row.Decision == SubsidyDecision.Granted))).ShouldBe(4);
        var second = await world.Get<ParticipantQueries>().ListAsync(world.Anna, outcome.Tracks[1], default);
        second.Rows!.CountBy(row => row.Status).ToDictionary().ShouldBe(
            new Dictionary<ParticipantStatus, int> { [ParticipantStatus.Accepted] = 2, [ParticipantStatus.Reserve] = 1, [ParticipantStatus.NotAccepted] = 1, [ParticipantStatus.Candidate] = 1 },
            ignoreOrder: true);
    }

    [Fact]
    public async Task The_shipped_example_brings_fixed_profiles_confirmed_letters_a_chain_and_each_round_as_far_as_its_gates()
    {
        var outcome = await RunAsync(Sample, isDryRun: false);

        outcome.Faults.ShouldBeEmpty();
        (await world.ReadAsync(db => db.CompetenceProfiles.CountAsync(row => row.Status == ProfileStatus.Fixed))).ShouldBe(6);
        (await world.ReadAsync(db => db.RequirementProfiles.CountAsync(row => row.Status == ProfileStatus.Fixed))).ShouldBe(6);
        (await world.ReadAsync(db => db.LettersOfIntent.CountAsync(row => row.Status == LetterStatus.Confirmed))).ShouldBe(6);
        for (var round = 0; round < 2; round++)
        {
            var track = outcome.Tracks[round];
            var gates = JsonNode.Parse(Sample)!["omgångar"]![round]!["grindar"]?.AsArray().Count ?? 0;
            (await world.ReadAsync(db => db.Tracks.Where(row => row.Id == track).Select(row => row.Status).SingleAsync())).ShouldBe(Phases[gates], $"omgång {round + 1}");
            (await world.Get<ChainQueries>().GetAsync(world.Anna, track, null, default)).Rows.Count.ShouldBe(3);
            (await world.Get<CoverageQueries>().GetAsync(world.Anna, track, default)).ShouldNotBeNull();
            (await world.ReadAsync(db => db.ChecklistItems.CountAsync(row => row.TrackId == track && row.Status == ChecklistStatus.Done))).ShouldBeGreaterThan(40);
        }
    }

    [Fact]
    public async Task The_shipped_example_lives_its_first_round_to_the_end_and_its_second_is_the_one_that_the_first_decided_on()
    {
        var outcome = await RunAsync(Sample, isDryRun: false);

        outcome.Faults.ShouldBeEmpty();
        var (first, second) = (outcome.Tracks[0], outcome.Tracks[1]);
        (await world.ReadAsync(db => db.TrackGates.Where(row => row.TrackId == first && row.OpenedAt != null).OrderBy(row => row.Gate).Select(row => row.Gate).ToListAsync())).ShouldBe(["G1", "G2", "G3", "G4"]);
        (await world.ReadAsync(db => db.LetterOfIntentCommitments.CountAsync(row => row.Status == CommitmentStatus.Met))).ShouldBe(12);
        (await world.ReadAsync(db => db.TrackSummaries.CountAsync(row => row.TrackId == first))).ShouldBe(1);
        (await world.ReadAsync(db => db.Evaluations.Where(row => row.TrackId == first).Select(row => row.CompletedOn).SingleAsync())).ShouldBe(new DateOnly(2026, 1, 12));
        (await world.ReadAsync(db => db.EvaluationAnswers.CountAsync(row => row.TrackId == first))).ShouldBe(Enum.GetValues<EvaluationQuestion>().Length);
        var decision = await world.ReadAsync(db => db.NewRoundDecisions.SingleAsync(row => row.TrackId == first));
        (decision.Answer, decision.NewTrackId).ShouldBe((NewRoundAnswer.Yes, second));
        (await world.ReadAsync(db => db.Tracks.CountAsync())).ShouldBe(2, "the file's next round is the new one");
        var asked = await world.ReadAsync(db => db.ChecklistItems.Where(row => row.TrackId == first && row.ItemCode == "AVSL-06").Select(row => row.Evidence).SingleAsync());
        asked!.ShouldContain(await world.ReadAsync(db => db.Tracks.Where(row => row.Id == second).Select(row => row.PublicCode).SingleAsync()));
        (await world.ReadAsync(db => db.ChecklistItems.Where(row => row.TrackId == first && (row.Status == ChecklistStatus.NotStarted || row.Status == ChecklistStatus.InProgress)).Select(row => row.ItemCode).Distinct().ToListAsync()))
            .ShouldBe(["AVSL-08"], "who was hired is asked after later on");
    }

    [Fact]
    public async Task A_form_may_be_about_one_employer_and_the_others_have_the_one_for_all()
    {
        var outcome = await RunAsync(Sample, isDryRun: false);

        var places = await world.ReadAsync(db => (
            from item in db.ChecklistItems
            join part in db.TrackEmployers on item.SubjectId equals part.Id
            join employer in db.Organisations on part.OrganisationId equals employer.Id
            where item.TrackId == outcome.Tracks[0] && item.ItemCode == "PLAN-12"
            select new { employer.Name, item.Evidence }).ToListAsync());

        places.ToDictionary(row => row.Name, row => JsonNode.Parse(row.Evidence!)!["platser"]!.GetValue<string>()).ShouldBe(
            new Dictionary<string, string> { ["Renova AB"] = "9", ["Exempelåkeriet i Göteborg AB"] = "3", ["Kretslopp Exempel AB"] = "3" },
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_yes_to_a_new_round_is_followed_by_it_in_the_file()
    {
        var file = JsonNode.Parse(Sample)!;
        file["omgångar"]!.AsArray().RemoveAt(1);

        (await RunAsync(file.ToJsonString(), isDryRun: false)).Faults.Select(fault => (fault.Field, fault.Rule)).ShouldBe([("omgångar[0].nyOmgång.nyOmgang", "YesIsFollowedByTheNextRoundOfTheFile")]);
        (await CountAsync()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_gate_that_is_not_ready_says_what_it_lacks_and_why_the_form_did_not_do()
    {
        var file = JsonNode.Parse(Sample)!;
        var form = file["omgångar"]![0]!["uppgifter"]!.AsArray().Select((task, index) => (Task: task!, Index: index)).Single(form => (string?)form.Task["kod"] is "PLAN-02");
        form.Task["värden"]!["ersattare"] = "";

        (await RunAsync(file.ToJsonString(), isDryRun: true)).Faults.Select(fault => (fault.Field, fault.Rule)).Distinct().ShouldBe(
            [("omgångar[0].grindar", "GateIsOpenOnlyWhenItsItemsAreDone"), ($"omgångar[0].uppgifter[{form.Index}].värden.ersattare", "FieldIsFilledIn")]);
    }

    [Theory]
    [InlineData("\"part\": \"AF\"", "\"part\": \"AMS\"", "omgångar[0].överenskommelser[0].avsiktsförklaring.åtaganden[3].part", "CodeIsKnown")]
    [InlineData("\"företrädare\": \"Berit Exempel\",", "", "omgångar[0].överenskommelser[0].företrädare", "FieldIsFilledIn")]
    [InlineData("\"köra tung lastbil enligt C-behörigheten\",", "\"flyga\",", "omgångar[0].kedja[1].ger", "GoalOfTheFileIsKnown")]
    [InlineData("\"status\": \"UPPFYLLT\"", "\"status\": \"KLART\"", "omgångar[0].överenskommelser[0].avsiktsförklaring.åtaganden[0].status", "CodeIsKnown")]
    [InlineData("\"kod\": \"PLAN-03\"", "\"kod\": \"PLAN-02\"", "omgångar[0].uppgifter[2].kod", "FormOfTheFileIsTheOnlyOne")]
    [InlineData("\"arbetsgivare\": \"Renova AB\",\n          \"värden\"", "\"arbetsgivare\": \"Renoba AB\",\n          \"värden\"", "omgångar[0].uppgifter[4].arbetsgivare", "EmployerOfTheFileIsKnown")]
    [InlineData("\"efter\": \"Introduktionsvecka\"", "\"eftr\": \"Introduktionsvecka\"", "omgångar[0].kedja[1].eftr", "KeyIsKnown")]
    public async Task A_fault_of_what_was_agreed_and_planned_is_found_by_its_place(string right, string wrong, string field, string rule) =>
        await A_fault_is_found_by_its_rule(right, wrong, field, rule);

    [Fact]
    public async Task One_bad_participant_is_named_by_her_place_in_the_file_and_nothing_is_brought()
    {
        var file = JsonNode.Parse(Sample)!;
        file["omgångar"]![0]!["deltagare"]![3]!["anstallning"]!["beslutsdatum"] = "2026-01-08";
        file["omgångar"]![1]!["deltagare"]![1]!["personnummer"] = "19930612-9935";

        foreach (var isDryRun in new[] { true, false })
        {
            (await RunAsync(file.ToJsonString(), isDryRun)).ShouldSatisfyAllConditions(
                outcome => outcome.IsSaved.ShouldBeFalse(),
                outcome => outcome.Faults.Select(fault => (fault.Field, fault.Rule)).ShouldBe(
                    [("omgångar[0].deltagare[3].anstallning.beslutsdatum", "SubsidyIsDecidedBeforeTheFirstDay"), ("omgångar[1].deltagare[1].personnummer", "IdentityNumberIsWellFormed.CheckDigit")]));
        }

        (await CountAsync()).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("\"urval\": \"RESERV\"", "\"urval\": \"KANSKE\"", "omgångar[1].deltagare[2].urval", "CodeIsKnown")]
    [InlineData("\"arbetsgivare\": \"Kretslopp Exempel AB\"", "\"arbetsgivare\": \"Okänd AB\"", "omgångar[0].överenskommelser[2].arbetsgivare", "EmployerOfTheFileIsKnown")]
    [InlineData("\"avhoppsorsak\": \"FLYTT\",", "", "omgångar[0].deltagare[9].avslut.avhoppsorsak", "DropoutHasAReason")]
    [InlineData("\"studieplan\": \"FINNS\"", "\"studieplan\": \"SAKNAS\"", "omgångar[0].deltagare[7].avslut.utfall", "StudyPlanExists")]
    [InlineData("\"omgång\": {", "\"omgan\": {", "omgångar[0].omgan", "KeyIsKnown")]
    [InlineData("\"typ\": \"INTRODUKTIONSVECKA\",", "", "omgångar[0].kedja[0].typ", "FieldIsFilledIn")]
    [InlineData("\"information\": \"2024-2\",", "", "omgångar[0].deltagare[0].information", "PrivacyNoticeIsGiven")]
    [InlineData("\"datum\": \"2024-12-05\",", "", "omgångar[0].deltagare[0].forutsattningar.datum", "FieldIsFilledIn")]
    [InlineData("\"egetIntresse\": \"2024-12-05\",", "", "omgångar[0].deltagare[0].egetIntresse", "OwnInterestIsConfirmed")]
    public async Task A_fault_is_found_by_its_rule(string right, string wrong, string field, string rule)
    {
        var at = Sample.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBePositive();

        var outcome = await RunAsync(Sample[..at] + wrong + Sample[(at + right.Length)..], isDryRun: true);

        outcome.Faults.Select(fault => (fault.Field, fault.Rule)).ShouldContain((field, rule));
        (await CountAsync()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Steps_without_dates_or_far_from_today_are_refused()
    {
        var file = JsonNode.Parse(Sample)!;
        var steps = file["omgångar"]![0]!["deltagare"]![0]!["insatser"]!;
        steps[0]!["slut"] = "2226-01-01";

        (await RunAsync(file.ToJsonString(), isDryRun: true)).Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            fault => fault.Rule.ShouldBe("PlannedDatesAreWithinReach"),
            fault => fault.Field.ShouldBe("omgångar[0].deltagare[0].insatser[0].slut"));

        (steps[0]!["start"], steps[0]!["slut"]) = (null, JsonNode.Parse("""{"värde": null, "källa": "antagande"}"""));
        (await RunAsync(file.ToJsonString(), isDryRun: true)).Faults.Select(fault => (fault.Field, fault.Rule)).ShouldBe(
            [("omgångar[0].deltagare[0].insatser[0].start", "FieldIsFilledIn"), ("omgångar[0].deltagare[0].insatser[0].slut", "FieldIsFilledIn")]);
    }

    [Fact]
    public async Task An_employer_is_found_by_the_name_that_the_file_gives_it_whatever_the_register_calls_it()
    {
        await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                await Task.CompletedTask;
                unit.Db.Organisations.Add(new Organisation { Id = Guid.CreateVersion7(), Name = "Kretslopp och vatten i Göteborg", Type = OrganisationType.Employer, OrganisationNumber = Digits("Kretslopp Exempel AB") });
            },
            default);

        (await RunAsync(Sample.Replace("\"Exempelåkeriet i Göteborg AB\"", "\"Exempelåkeriet i Göteborg AB \"", StringComparison.Ordinal), isDryRun: false)).Faults.ShouldBeEmpty();

        (await world.ReadAsync(db => db.Organisations.CountAsync(row => row.Name == "Kretslopp Exempel AB"))).ShouldBe(0);
    }

    [Fact]
    public async Task Two_employers_of_one_name_are_told_apart_or_asked_about()
    {
        var twins = JsonNode.Parse(Sample)!;
        foreach (var agreed in new[] { "överenskommelser", "kedja", "uppgifter", "grindar" })
        {
            twins["omgångar"]![1]!.AsObject().Remove(agreed);
        }

        twins["omgångar"]![1]!["arbetsgivare"]!.AsArray().Add(JsonNode.Parse("""{"namn": "Renova AB", "orgnr": "212000-1355"}"""));
        foreach (var participant in twins["omgångar"]![1]!["deltagare"]!.AsArray())
        {
            participant!.AsObject().Remove("arbetsgivare");
        }

        (await RunAsync(twins.ToJsonString(), isDryRun: true)).Faults.ShouldBeEmpty("nobody asks which of them");

        twins["omgångar"]![1]!["deltagare"]![0]!["arbetsgivare"] = "Renova AB";
        (await RunAsync(twins.ToJsonString(), isDryRun: false)).Faults.Select(fault => (fault.Field, fault.Rule)).ShouldBe([("omgångar[1].deltagare[0].arbetsgivare", "EmployerOfTheFileIsTheOnlyOne")]);
        (await CountAsync()).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("omgångar", 21, "omgångar")]
    [InlineData("deltagare", 201, "omgångar[0].deltagare")]
    public async Task Lists_without_end_are_refused_before_anything_is_begun(string list, int count, string field)
    {
        var file = JsonNode.Parse(Sample)!;
        var round = file["omgångar"]![0]!;
        var items = list is "omgångar" ? file[list]!.AsArray() : round[list]!.AsArray();
        var one = items[0]!.ToJsonString();
        items.Clear();
        for (var index = 0; index < count; index++)
        {
            items.Add(JsonNode.Parse(list is "omgångar" ? "{}" : one));
        }

        (await RunAsync(file.ToJsonString(), isDryRun: true)).Faults.Select(fault => (fault.Field, fault.Rule)).ShouldContain((field, "ListIsNotTooLong"));
    }

    [Fact]
    public async Task A_file_of_one_track_is_one_round_and_the_steering_group_brings_none()
    {
        var one = await File.ReadAllTextAsync(Path.Combine(TrackWorld.WorkflowsFolder, "../samples/renova-renhallning.json"));

        (await RunAsync(one, isDryRun: false)).Tracks.ShouldHaveSingleItem();
        (await CountAsync()).ShouldBe((1, 0));
        await Should.ThrowAsync<AccessDeniedException>(() => RunAsync(one, isDryRun: true, world.Steering));
    }

    private async Task<RoundsOutcome> RunAsync(string json, bool isDryRun, Actor? actor = null)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var import = world.Get<RoundsImport>();
        return isDryRun ? await import.DryRunAsync(actor ?? world.Anna, file, default) : await import.ImportAsync(actor ?? world.Anna, file, default);
    }

    private static string Digits(string employer) => JsonNode.Parse(Sample)!["omgångar"]![0]!["arbetsgivare"]!.AsArray()
        .Single(row => string.Equals((string?)row!["namn"], employer, StringComparison.Ordinal))!["orgnr"]!["värde"]!.GetValue<string>().Replace("-", "", StringComparison.Ordinal);

    private async Task<(int Tracks, int Participants)> CountAsync() =>
        (await world.ReadAsync(db => db.Tracks.CountAsync()), await world.ReadAsync(db => db.Participants.CountAsync()));

    public sealed class OnSqlite() : RoundsImportTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : RoundsImportTests(DatabaseKind.PostgreSql);
}
