using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Jobbspar.Architecture.Tests;

/// <summary>docker-compose.yml as Compose would understand it, with the variables of an <c>.env</c> file filled in.</summary>
internal sealed partial class ComposeFile
{
    private readonly IDictionary<object, object> root;

    private ComposeFile(IReadOnlyDictionary<string, string> variables)
    {
        var parser = new MergingParser(new Parser(new StringReader(Repository.Read("docker-compose.yml"))));
        root = (IDictionary<object, object>)Filled(new DeserializerBuilder().Build().Deserialize<object>(parser), variables)!;
    }

    public IReadOnlyDictionary<string, IDictionary<object, object>> Services =>
        ((IDictionary<object, object>)root["services"]).ToDictionary(entry => (string)entry.Key, entry => (IDictionary<object, object>)entry.Value, StringComparer.Ordinal);

    /// <summary>The services that run our own image and serve.</summary>
    public IReadOnlyList<string> Hosts => [.. Services.Where(service => service.Value.ContainsKey("build") && !service.Value.ContainsKey("command")).Select(service => service.Key)];

    public IReadOnlyList<string> Volumes => [.. ((IDictionary<object, object>)root["volumes"]).Keys.Cast<string>()];

    /// <summary>The file as written, with each <c>${VARIABLE}</c> in it.</summary>
    public static IReadOnlyList<ComposeVariable> Variables =>
        [.. Variable().Matches(Repository.Read("docker-compose.yml")).Select(match =>
            new ComposeVariable(match.Groups["name"].Value, match.Groups["kind"].Value, match.Groups["rest"].Value))];

    /// <exception cref="InvalidOperationException">A required variable is missing.</exception>
    public static ComposeFile Read(IReadOnlyDictionary<string, string> variables) => new(variables);

    public IReadOnlyDictionary<string, string> Environment(string service) =>
        Services[service].TryGetValue("environment", out var environment)
            ? ((IDictionary<object, object>)environment).ToDictionary(entry => (string)entry.Key, entry => entry.Value as string ?? "", StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal);

    private static object? Filled(object? node, IReadOnlyDictionary<string, string> variables) => node switch
    {
        string text => Variable().Replace(text, match => Fill(match, variables)).Replace("$$", "$", StringComparison.Ordinal),
        IDictionary<object, object> map => map.ToDictionary(entry => entry.Key, entry => Filled(entry.Value, variables)!),
        IEnumerable<object> list => list.Select(entry => Filled(entry, variables)!).ToList(),
        _ => node,
    };

    private static string Fill(Match match, IReadOnlyDictionary<string, string> variables)
    {
        var value = variables.GetValueOrDefault(match.Groups["name"].Value, "");
        return value.Length > 0 ? value
            : match.Groups["kind"].Value switch
            {
                ":-" => match.Groups["rest"].Value,
                ":?" => throw new InvalidOperationException($"{match.Groups["name"].Value} is required: {match.Groups["rest"].Value}"),
                _ => "",
            };
    }

    [GeneratedRegex(@"(?<!\$)\$\{(?<name>\w+)(?:(?<kind>:-|:\?|-|\?)(?<rest>[^}]*))?\}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Variable();
}

/// <summary>A use of a variable: <c>:?</c> is required, <c>:-</c> has a default.</summary>
internal sealed record ComposeVariable(string Name, string Kind, string Rest);
