using System.CommandLine;
using Jobbspar.Host.Configuration;

namespace Jobbspar.Host.Cli;

/// <summary>The options that override settings, described as the settings are.</summary>
internal sealed class SettingOptions
{
    private readonly List<(SettingKey Key, Option<string> Option)> options = [];

    public SettingOptions(Command command, params IReadOnlyList<SettingKey> keys)
    {
        foreach (var key in keys)
        {
            var option = new Option<string>(key.Option!) { Description = $"{key.Meaning} [{key.Variable}; default: {key.Default}]", HelpName = key.Option!.TrimStart('-').ToUpperInvariant() };
            command.Add(option);
            options.Add((key, option));
        }
    }

    public Dictionary<SettingKey, string> Read(ParseResult parsed)
    {
        var values = new Dictionary<SettingKey, string>();
        foreach (var (key, option) in options)
        {
            if (parsed.GetValue(option) is { } value)
            {
                values[key] = value;
            }
        }

        return values;
    }
}
