using System.Text;
using System.Text.Json.Nodes;
using Mono.Cecil;

namespace Jobbspar.Host.Tests.Running;

/// <summary>
/// The program of a later release, in a folder of its own: this one with one more migration in its assembly and another drawing of a shipped workflow. Everything else of it is as it is now,
/// which is what a release looks like to the database.
/// </summary>
internal static class NewerProgram
{
    /// <summary>Number of the migration that this program does not know.</summary>
    public const int Migration = 9000;

    public const string Workflow = "deltagare";

    private const string Workflows = "Jobbspar.Workflows.dll";

    // What ADR 80 allows: columns that may be empty or have a default, on the tables that hosts read and write all the time, and a table of its own.
    private const string Script = """
        ALTER TABLE promise ADD COLUMN later_note text;
        ALTER TABLE digest ADD COLUMN later_note text NOT NULL DEFAULT '';
        ALTER TABLE checklist_item ADD COLUMN later_note text;
        ALTER TABLE outbox_message ADD COLUMN later_note text;
        ALTER TABLE track ADD COLUMN later_note text;
        ALTER TABLE workflow_instance ADD COLUMN later_note text;
        ALTER TABLE workflow_bookmark ADD COLUMN later_note text;
        CREATE TABLE later_feature (id integer NOT NULL PRIMARY KEY);
        """;

    /// <summary>Makes it.</summary>
    /// <param name="folder">Where; made anew.</param>
    /// <returns>The file to start.</returns>
    public static string Create(string folder)
    {
        Copy(new DirectoryInfo(AppContext.BaseDirectory), folder);
        using (var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, Workflows)))
        {
            module.Resources.Add(new EmbeddedResource(FormattableString.Invariant($"{Migration}-later.postgresql.sql"), ManifestResourceAttributes.Public, Encoding.UTF8.GetBytes(Script)));
            module.Write(Path.Combine(folder, Workflows));
        }

        var file = Path.Combine(folder, "workflows", $"{Workflow}.json");
        var drawing = JsonNode.Parse(File.ReadAllText(file))!;
        drawing["description"] = "Som en senare utgåva har ritat den.";
        File.WriteAllText(file, drawing.ToJsonString());
        return Path.Combine(folder, "jobbspar.dll");
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (var folder in from.EnumerateDirectories())
        {
            Copy(folder, Path.Combine(to, folder.Name));
        }
    }
}
