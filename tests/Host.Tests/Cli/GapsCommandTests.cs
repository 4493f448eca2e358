using Jobbspar.Host.Cli;
using Jobbspar.Host.Tests.Running;

namespace Jobbspar.Host.Tests.Cli;

/// <summary><c>jobbspar gaps</c>: the answer on standard output, faults in one line on standard error, never both.</summary>
public sealed class GapsCommandTests : IDisposable
{
    private readonly string folder = TestSettings.NewFolder();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    [Fact]
    public async Task A_chain_with_a_hole_prints_it()
    {
        (await RunAsync("""
            {
              "asOf": "2026-05-01",
              "participant": { "start": "2026-05-04", "end": "2026-09-25" },
              "interventions": [
                { "id": "a", "type": "YRKESVUX", "occupying": true, "status": "BEKRAFTAD", "plannedStart": "2026-05-04", "plannedEnd": "2026-06-12", "actualStart": null, "actualEnd": null },
                { "id": "b", "type": "ARBETSPRAKTIK", "occupying": true, "status": "BEKRAFTAD", "plannedStart": "2026-06-29", "plannedEnd": "2026-09-25" }
              ]
            }
            """)).ShouldBe(0, errors.ToString());

        output.ToString().Trim().ShouldBe("""[{"kind":"P-TID","from":"2026-06-15","to":"2026-06-26","workingDays":9,"severity":"VARNING","forecast":true}]""");
        errors.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chain_without_a_hole_prints_an_empty_list()
    {
        (await RunAsync("""{"asOf":"2026-05-01","participant":{"start":"2026-05-09","end":"2026-05-10"},"interventions":[]}""")).ShouldBe(0);

        output.ToString().Trim().ShouldBe("[]");
    }

    [Theory]
    [InlineData("not JSON", "$")]
    [InlineData("{}", "asOf")]
    [InlineData("""{"asOf":"2026-05-01","participant":{"start":"2026-05-09","end":"2026-05-08"},"interventions":[]}""", "participant.end")]
    public async Task A_fault_is_one_line_that_names_the_field(string text, string field)
    {
        (await RunAsync(text)).ShouldBe(1);

        errors.ToString().ShouldStartWith($"jobbspar: {field}: ");
        errors.ToString().Trim().ShouldNotContain('\n');
        output.ToString().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nowhere.json")]
    [InlineData("")] // the folder itself
    public async Task A_file_that_cannot_be_read_is_named(string name)
    {
        (await CommandLine.RunAsync(["gaps", Path.Combine(folder, name)], output, errors, CancellationToken.None)).ShouldBe(1);

        errors.ToString().ShouldContain(folder);
        errors.ToString().Trim().ShouldNotContain('\n');
        output.ToString().ShouldBeEmpty();
    }

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<int> RunAsync(string text)
    {
        var file = Path.Combine(folder, "chain.json");
        await File.WriteAllTextAsync(file, text, CancellationToken.None);
        return await CommandLine.RunAsync(["gaps", file], output, errors, CancellationToken.None);
    }
}
