using System.Text.Json.Nodes;
using Jobbspar.Host.Cli;
using Jobbspar.Host.Simulation;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Closure;

namespace Jobbspar.Host.Tests.Cli;

/// <summary><c>jobbspar simulate</c>: a small life twice, so that the same seed gives the same figures, and no promise is lost on the way.</summary>
public sealed class SimulateCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("jobbspar-test-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    [Fact]
    public async Task The_same_seed_gives_the_same_figures_and_every_promise_is_settled_or_open()
    {
        var first = await FiguresAsync();
        var second = await FiguresAsync("--data", folder);

        first.ToJsonString().ShouldBe(second.ToJsonString());
        Number(first, "tracks", "started").ShouldBe(1);
        Number(first, "participants", "started").ShouldBeGreaterThan(0);
        Number(first, "tasks", "completed").ShouldBeGreaterThan(0);
        var promised = Number(first, "promises", "promised");
        promised.ShouldBeGreaterThan(0);
        promised.ShouldBe(Number(first, "promises", "receipts") + Number(first, "promises", "open"));
        Number(first, "promises", "kept").ShouldBeGreaterThan(0, "some tasks are late, so reminders went out");
        ((bool)first["promises"]!["holds"]!).ShouldBeTrue();

        // What was kept can be looked at, and is not written over.
        output.GetStringBuilder().Clear();
        (await CommandLine.RunAsync(["receipts", "verify", "--data", folder], output, errors, default)).ShouldBe(0, errors.ToString());
        output.ToString().ShouldContain(FormattableString.Invariant($"{promised} promises"));
        (await RunAsync("--data", folder)).ShouldBe(1);
        errors.ToString().ShouldContain("holds a database already");
    }

    [Theory]
    [InlineData("--tracks 0", "--tracks: must be from 1 to 500")]
    [InlineData("--years 11", "--years: must be from 1 to 10")]
    [InlineData("--seed many", "many")]
    [InlineData("--scenario D", "D")]
    [InlineData("--fly", "--fly")]
    public async Task A_bad_argument_is_one_line_on_standard_error(string arguments, string told)
    {
        (await RunAsync(arguments.Split(' '))).ShouldBe(1);

        errors.ToString().Trim().ShouldContain(told);
        errors.ToString().Trim().ShouldNotContain('\n');
        output.ToString().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("A", 65, 10, 10, 15)]
    [InlineData("B", 50, 20, 12, 18)]
    [InlineData("C", 88, 5, 3, 4)]
    public void The_scenario_changes_how_it_ends_and_nothing_else(string name, int job, int studies, int withoutJob, int dropout)
    {
        var drawn = Draw(Enum.Parse<OutcomeScenario>(name));
        var usual = Draw(OutcomeScenario.B);

        double Share(params ClosureOutcome[] outcomes) => 100.0 * drawn.Count(person => outcomes.Contains(person.Outcome)) / drawn.Count;
        Share(ClosureOutcome.EmployedInTrack, ClosureOutcome.EmployedElsewhere).ShouldBe(job, 3);
        Share(ClosureOutcome.Studies).ShouldBe(studies, 3);
        Share(ClosureOutcome.CompletedWithoutJob).ShouldBe(withoutJob, 3);
        Share(ClosureOutcome.Dropout).ShouldBe(dropout, 3);
        drawn.Select(person => (person.Gender, person.BirthYear, person.Steps[^1].To)).ShouldBe(usual.Select(person => (person.Gender, person.BirthYear, person.Steps[^1].To)));
    }

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Without what depends on the machine.</summary>
    private async Task<JsonObject> FiguresAsync(params string[] more)
    {
        output.GetStringBuilder().Clear();
        (await RunAsync(["--tracks", "1", "--years", "1", "--seed", "3", "--json", .. more])).ShouldBe(0, errors.ToString());
        var figures = JsonNode.Parse(output.ToString())!.AsObject();
        figures.Remove("run").ShouldBeTrue();
        return figures;
    }

    private static List<SimulatedParticipant> Draw(OutcomeScenario scenario)
    {
        var options = new SimulationOptions(Tracks: 100, Years: 1, Seed: 1, scenario);
        var (chance, calendar) = (new Chance(options.Seed), new WorkingDayCalendar());
        return [.. new Population(options, chance, calendar, new Participants(options, chance, calendar)).Draw().SelectMany(track => track.Participants)];
    }

    private static int Number(JsonObject figures, string group, string name) => (int)figures[group]![name]!;

    private Task<int> RunAsync(params string[] arguments) => CommandLine.RunAsync(["simulate", .. arguments], output, errors, default);
}
