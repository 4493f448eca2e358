using System.Text;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Running;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests.BadInput;

/// <summary>Files that are cut off, too large or too deep: one readable line, nothing on the output, and no work before they are refused.</summary>
public sealed class BrokenFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("jobbspar-bad").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_definition_cut_off_anywhere_is_refused_with_its_place()
    {
        var whole = EveryActivity.Definition;
        for (var length = 0; length < whole.Length; length += 7)
        {
            Should.Throw<DefinitionException>(() => WorkflowDefinition.Parse(whole[..length])).JsonPath.ShouldStartWith("$");
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Should.Throw<DefinitionException>(() => WorkflowDefinition.Parse([0x7B, 0x22, 0xFF, 0xFE, 0x00, 0x22])).Reason.ShouldContain("not valid JSON");

    [Fact]
    public async Task A_file_over_the_limit_is_refused_before_it_is_read()
    {
        var file = Path.Combine(folder, "huge.json");
        await using (var huge = File.Create(file))
        {
            // As large as a disk image, without a byte written: reading it would take long and much memory.
            huge.SetLength(8L * 1024 * 1024 * 1024);
        }

        var before = GC.GetTotalAllocatedBytes();
        (await RunAsync(file)).ShouldBe(DefinitionRun.Faulted);
        (await CheckAsync(file)).ShouldBe(1);

        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(50 * 1024 * 1024);
        OneLine(errors).ShouldContain("5120 KB");
        OneLine(output).ShouldContain("5120 KB");
    }

    [Fact]
    public void Five_megabytes_are_read_and_one_byte_more_is_not()
    {
        var frame = Definition(Sequence(), """ "description":"" """);
        var room = WorkflowDefinition.MaximumSize - Encoding.UTF8.GetByteCount(frame);

        WorkflowDefinition.Parse(frame.Replace("\"description\":\"\"", $"\"description\":\"{new string('x', room)}\"", StringComparison.Ordinal)).DefinitionId.ShouldBe("d1");
        Should.Throw<DefinitionException>(() => WorkflowDefinition.Parse(frame.Replace("\"description\":\"\"", $"\"description\":\"{new string('x', room + 1)}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[", "")]
    [InlineData("{\"a\":", "")]
    [InlineData("[{\"a\":", "")]
    [InlineData("[", "]")]
    public void Nesting_is_refused_at_any_depth_beyond_the_limit(string open, string close)
    {
        foreach (var depth in (int[])[250, 10_000, 400_000])
        {
            var json = new StringBuilder("{\"root\":").Insert(8, open, depth).Append('1').Insert(8 + (open.Length * depth) + 1, close, depth).Append('}').ToString();
            Should.Throw<DefinitionException>(() => WorkflowDefinition.Parse(json)).Reason.ShouldContain("deeper than 200");
        }
    }

    [Theory]
    [InlineData("""{"type":"Elsa.Sequence","activities":[""", "]}")]
    [InlineData("""{"type":"Elsa.While","body":""", "}")]
    [InlineData("""{"type":"Elsa.Flowchart","activities":[""", "],\"connections\":[]}")]
    [InlineData("""{"type":"Elsa.Switch","cases":[{"label":"a","condition":{"type":"Literal","value":true},"activity":""", "}]}")]
    public async Task More_than_200_activities_within_each_other_are_refused(string open, string close)
    {
        var file = Path.Combine(folder, "deep.json");
        await File.WriteAllTextAsync(file, Definition(new StringBuilder().Insert(0, open, 201) + Line("x") + new StringBuilder().Insert(0, close, 201)));

        (await RunAsync(file)).ShouldBe(DefinitionRun.Faulted);

        OneLine(errors).ShouldContain("deeper than 200");
        output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task As_deep_as_is_allowed_runs()
    {
        var engine = new EngineFixture();

        await engine.StartAsync(Definition(new StringBuilder().Insert(0, """{"type":"Elsa.Sequence","activities":[""", 95) + Line("x") + new StringBuilder().Insert(0, "]}", 95)));

        engine.Lines.ShouldBe(["x"]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("{\"root\":null}")]
    [InlineData("{\"root\":[]}")]
    [InlineData("{\"root\":\"Elsa.Sequence\"}")]
    [InlineData("{\"activities\":7}")]
    [InlineData("{\"model\":{\"root\":7}}")]
    [InlineData("<xml/>")]
    [InlineData("\0\0\0\0")]
    public async Task What_is_no_definition_is_one_line(string content)
    {
        var file = Path.Combine(folder, "no.json");
        await File.WriteAllTextAsync(file, content);

        (await RunAsync(file)).ShouldBe(DefinitionRun.Faulted);
        (await CheckAsync(file)).ShouldBe(1);

        OneLine(errors).ShouldContain("$");
        OneLine(output).ShouldContain("UNREADABLE");
    }

    [Fact]
    public async Task A_broken_definition_among_the_others_names_its_file()
    {
        var others = Directory.CreateDirectory(Path.Combine(folder, "others")).FullName;
        await File.WriteAllTextAsync(Path.Combine(others, "broken.json"), "{");
        var file = Path.Combine(folder, "good.json");
        await File.WriteAllTextAsync(file, Definition(Sequence(Line("a"))));

        var options = new DefinitionRunOptions { File = file, DefinitionsDirectory = others };
        (await DefinitionRun.RunAsync(options, new EngineFixture().Activities, TimeProvider.System, output, errors, CancellationToken.None)).ShouldBe(DefinitionRun.Faulted);

        OneLine(errors).ShouldContain("broken.json");
        output.ToString().ShouldBeEmpty();
    }

    private static string OneLine(StringWriter text) => text.ToString().Trim().Split('\n').ShouldHaveSingleItem();

    private Task<int> RunAsync(string file) =>
        DefinitionRun.RunAsync(new DefinitionRunOptions { File = file }, new EngineFixture().Activities, TimeProvider.System, output, errors, CancellationToken.None);

    private Task<int> CheckAsync(string file) => DefinitionCheck.RunAsync(new EngineFixture().Activities, [file], output, CancellationToken.None);
}
