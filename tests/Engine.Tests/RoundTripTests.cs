using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Tests.BadInput;

namespace Jobbspar.Engine.Tests;

/// <summary>What is read is written: every property of every definition, whether the engine knows it or not.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Shipped() => new(Directory.GetFiles(Path.Combine(Root(), "workflows"), "*.json").Select(file => Path.GetFileName(file)));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Shipped_definitions_survive_reading_and_writing(string name)
    {
        var text = File.ReadAllText(Path.Combine(Root(), "workflows", name));

        var once = WorkflowDefinition.Parse(text).ToJson();

        JsonNode.DeepEquals(JsonNode.Parse(once), JsonNode.Parse(text)).ShouldBeTrue();
        WorkflowDefinition.Parse(once).ToJson().ShouldBe(once);
    }

    [Fact]
    public void What_only_a_designer_or_another_server_knows_survives()
    {
        var written = JsonNode.Parse(WorkflowDefinition.Parse(EveryActivity.Definition).ToJson())!;

        JsonNode.DeepEquals(written, JsonNode.Parse(EveryActivity.Definition)).ShouldBeTrue();
        written["root"]!["activities"]![0]!["metadata"]!["designer"]!["position"]!.ToJsonString().ShouldBe("{\"x\":-1.5,\"y\":20}");
        written["root"]!["connections"]![0]!["vertices"]![0]!["y"]!.GetValue<int>().ShouldBe(2);
        written["root"]!["connections"]![1]!.ToJsonString().ShouldBe("""{"source":"line","target":"set","sourcePort":"Done","targetPort":"In"}""");
        written["root"]!["activities"]![1]!["text"]!["memoryReference"]!["id"]!.GetValue<string>().ShouldBe("line:input-1");
        written["options"]!["usableAsActivity"]!.GetValue<bool>().ShouldBeTrue();
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Jobbspar.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
