using System.Globalization;
using System.Reflection;

namespace Jobbspar.Workflows.Persistence;

/// <summary>One numbered step of the schema: a script <c>Migrations/NNNN-name.DATABASE.sql</c>, one per database.</summary>
internal sealed record Migration(int Number, string Name, string Script)
{
    /// <summary>All migrations for one database, in order.</summary>
    public static IReadOnlyList<Migration> All(string database)
    {
        var assembly = typeof(Migration).Assembly;
        var suffix = $".{database}.sql";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(suffix, StringComparison.Ordinal))
            .Select(name => Read(assembly, name, name[..^suffix.Length]))
            .OrderBy(migration => migration.Number)];
    }

    private static Migration Read(Assembly assembly, string resource, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new(int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name[5..], reader.ReadToEnd());
    }
}
