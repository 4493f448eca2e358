using System.Text;
using System.Text.Json.Nodes;
using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>An import file that cannot be taken says what is wrong in it, field by field, and leaves nothing behind.</summary>
public abstract class BadImportTests(Installation installation)
{
    [Fact]
    public async Task File_WithFaults_NamesEachField_AndCreatesNothing()
    {
        var track = JsonNode.Parse(await File.ReadAllTextAsync(BuiltProduct.RenovaSample))!.AsObject();
        track.Remove("titel");
        track["planeratSlut"] = "2020-01-31";
        track["kommuner"] = new JsonArray("0000");
        track["arbetsgivare"]![0]!["orgnr"] = "556108-3338";

        await ImportAsync("faults", track.ToJsonString(), ["titel", "planeratSlut", "kommuner[0]", "arbetsgivare[0].orgnr"]);
    }

    [Fact]
    public async Task File_WithAnUnknownField_IsRefused() =>
        await ImportAsync("unknown-field", (await File.ReadAllTextAsync(BuiltProduct.RenovaSample)).Replace("\"titel\"", "\"tittel\"", StringComparison.Ordinal), ["tittel"]);

    [Theory]
    [InlineData("{ \"titel\": ")]
    [InlineData("")]
    [InlineData("[]")]
    public async Task File_ThatIsNoTrack_IsRefused(string content) => await ImportAsync("no-track", content, []);

    private async Task ImportAsync(string what, string content, IReadOnlyList<string> fields) => await installation.VisitAsync($"bad-import-{what}", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Anna);
        await visitor.GoAsync("/jobbspar");
        var before = await visitor.TextAsync("antal-spar");

        await visitor.GoAsync("/jobbspar/nytt");
        await visitor.FileInputIsReadyAsync("import-fil");
        await visitor.Element("import-fil").SetInputFilesAsync(new FilePayload { Name = "spar.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(content) });

        await Assertions.Expect(visitor.Element("import-fel")).ToContainTextAsync("spar.json");
        foreach (var field in fields)
        {
            var row = visitor.Page.Locator($"[data-testid='import-fel-rad'][data-field='{field}']");
            await Assertions.Expect(row.First).ToBeVisibleAsync();
            (await row.First.Locator("span").InnerTextAsync()).Length.ShouldBeGreaterThan(10);
        }

        await visitor.GoAsync("/jobbspar");
        (await visitor.TextAsync("antal-spar")).ShouldBe(before);
    });
}

[Collection(OnEmbedded.Name)]
public sealed class BadImportOnEmbedded(EmbeddedInstallation installation) : BadImportTests(installation);

[Collection(OnServers.Name)]
public sealed class BadImportOnServers(ServerInstallation installation) : BadImportTests(installation);
