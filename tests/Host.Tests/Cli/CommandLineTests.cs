using System.Text.Json;
using Jobbspar.Host.Cli;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;

namespace Jobbspar.Host.Tests.Cli;

/// <summary>What the program prints and which exit code it ends with; errors are one line on standard error.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = TestSettings.NewFolder();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    [Theory]
    [InlineData]
    [InlineData("serve")]
    [InlineData("migrate")]
    [InlineData("workflow")]
    [InlineData("workflow", "run")]
    [InlineData("workflow", "validate")]
    [InlineData("calendar")]
    [InlineData("gaps")]
    [InlineData("simulate")]
    public async Task Each_command_explains_itself(params string[] command)
    {
        (await RunAsync([.. command, "--help"])).ShouldBe(0);

        output.ToString().ShouldContain("Usage:");
        errors.ToString().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fly", "fly")]
    [InlineData("serve --fly", "--fly")]
    [InlineData("calendar 2026-01-01", "calendar")]
    [InlineData("calendar 2026-02-30 2026-03-01", "FROM: '2026-02-30' is not a date")]
    [InlineData("calendar 2026-03-02 2026-03-01", "2026-03-01 comes before 2026-03-02")]
    [InlineData("calendar 1492-01-01 2026-03-01", "outside the calendar")]
    [InlineData("serve --urls here", "--urls: 'here' is not an address")]
    [InlineData("serve --demo --urls http://0.0.0.0:5080", "loopback")]
    [InlineData("workflow run nowhere.json", "nowhere.json")]
    [InlineData("workflow run x.json --input nothing", "--input: 'nothing' is not written NAME=VALUE")]
    [InlineData("workflow run x.json --now yesterday", "--now: 'yesterday' is not an instant")]
    [InlineData("workflow run x.json --advance 3", "--advance: '3' is not a duration")]
    public async Task Bad_input_is_one_line_that_names_it(string line, string told)
    {
        (await RunAsync(line.Split(' '))).ShouldNotBe(0);

        errors.ToString().ShouldContain(told);
        errors.ToString().Trim().ShouldNotContain('\n');
        errors.ToString().ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("2025", 249)]
    [InlineData("2026", 251)]
    [InlineData("2027", 253)]
    [InlineData("2028", 251)]
    public async Task The_calendar_counts_working_days(string year, int expected)
    {
        (await RunAsync("calendar", $"{year}-01-01", $"{year}-12-31")).ShouldBe(0);

        using var answer = JsonDocument.Parse(output.ToString());
        answer.RootElement.GetProperty("workingDays").GetInt32().ShouldBe(expected);
        answer.RootElement.GetProperty("holidays")[0].GetProperty("date").GetString().ShouldBe($"{year}-01-01");
    }

    [Fact]
    public async Task A_definition_that_finishes_prints_its_lines_and_nothing_else()
    {
        var file = await WriteAsync("""{"id":"w1","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Literal","value":"hej"}}}""");

        (await RunAsync("workflow", "run", file)).ShouldBe(0, errors.ToString());

        output.ToString().ShouldBe($"hej{Environment.NewLine}");
    }

    [Theory]
    [InlineData("30m", 2)]
    [InlineData("1h", 0)]
    [InlineData("PT90M", 0)]
    public async Task A_definition_that_waits_says_what_for_until_the_clock_has_moved_far_enough(string advance, int exitCode)
    {
        var file = await WriteAsync("""{"id":"d1","type":"Elsa.Delay","timeSpan":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"01:00:00"}}}""");

        (await RunAsync("workflow", "run", file, "--now", "2026-03-02T08:00:00Z", "--advance", advance)).ShouldBe(exitCode, errors.ToString());

        output.ToString().ShouldBeEmpty();
        if (exitCode == 2)
        {
            using var waits = JsonDocument.Parse(errors.ToString());
            waits.RootElement[0].GetProperty("activityId").GetString().ShouldBe("d1");
        }
    }

    [Fact]
    public async Task The_shipped_definition_is_valid()
    {
        (await RunAsync("workflow", "validate", Path.Combine(AppContext.BaseDirectory, "workflows", "jobbspar.json"))).ShouldBe(0, output.ToString());
    }

    [Fact]
    public async Task A_definition_with_an_unknown_activity_is_named_with_its_id_and_path()
    {
        var file = await WriteAsync("""{"id":"a7","type":"Elsa.Fly"}""");

        (await RunAsync("workflow", "validate", file)).ShouldBe(1);

        output.ToString().ShouldContain("a7");
        output.ToString().ShouldContain("$.root");
    }

    [Fact]
    public async Task Migrating_makes_the_database_and_then_finds_it_up_to_date()
    {
        (await RunAsync("migrate", "--data", folder)).ShouldBe(0);
        output.ToString().ShouldContain("was migrated");
        (await RunAsync("migrate", "--data", folder)).ShouldBe(0);

        output.ToString().ShouldContain("is up to date");
        File.Exists(Path.Combine(folder, "jobbspar.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_named()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "");

        (await RunAsync("serve", "--data", Path.Combine(file, "below"), "--urls", "http://127.0.0.1:0")).ShouldBe(1);

        errors.ToString().Trim().ShouldNotContain('\n');
        errors.ToString().ShouldContain(file);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}";

        (await RunAsync("serve", "--data", folder, "--urls", url)).ShouldBe(1);

        errors.ToString().Trim().ShouldNotContain('\n');
        errors.ToString().ShouldContain(url);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        output.Dispose();
        errors.Dispose();
    }

    private Task<int> RunAsync(params IReadOnlyList<string> arguments) => CommandLine.RunAsync(arguments, output, errors, CancellationToken.None);

    private async Task<string> WriteAsync(string root)
    {
        var file = Path.Combine(folder, "definition.json");
        await File.WriteAllTextAsync(file, $$"""{"id":"v1","definitionId":"d","name":"d","version":1,"isLatest":true,"isPublished":true,"variables":[],"root":{{root}}}""");
        return file;
    }
}
