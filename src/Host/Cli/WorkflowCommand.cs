using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Xml;
using Jobbspar.Activities;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Running;
using Jobbspar.Host.Http;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Host.Cli;

/// <summary><c>workflow run</c> and <c>workflow validate</c>: definitions without a database.</summary>
internal static class WorkflowCommand
{
    public static Command Create(TextWriter output, TextWriter errors) =>
        new("workflow", "Runs or checks workflow definitions (Elsa 3 JSON) without a database.") { CreateRun(output, errors), CreateValidate(output) };

    private static Command CreateRun(TextWriter output, TextWriter errors)
    {
        var file = new Argument<string>("FILE") { Description = "Definition to run." };
        var definitions = new Option<string>("--definitions") { Description = "Folder of further definitions that it may start.", HelpName = "DIR" };
        var input = new Option<KeyValuePair<string, string>[]>("--input")
        {
            Description = "Workflow input; may be repeated.",
            HelpName = "K=V",
            CustomParser = ReadInputs,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        var now = new Option<DateTimeOffset?>("--now") { Description = "Where the clock stands at the start, ISO 8601; UTC where no offset is given. Default: now.", HelpName = "INSTANT", CustomParser = ReadInstant };
        var advance = new Option<TimeSpan>("--advance") { Description = "How far to move the clock after the start, firing timers on the way: 90s, 15m, 2h, 3d, d.hh:mm:ss or ISO 8601 (P1DT2H).", HelpName = "DURATION", CustomParser = ReadDuration };
        var allowHost = new Option<string[]>("--allow-host") { Description = "Host that the workflow may send HTTP requests to; may be repeated.", HelpName = "HOST", CustomParser = ReadHosts, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        var command = new Command("run", "Runs one definition in memory. Standard output holds what WriteLine writes and nothing else. Exit code: 0 finished, 2 suspended (what it waits for on standard error, as JSON), 1 faulted or invalid.")
        {
            file, definitions, input, now, advance, allowHost,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var requests = new HttpRequestSender(new HttpLimits { AllowedHosts = parsed.GetValue(allowHost) ?? [] });
            var options = new DefinitionRunOptions
            {
                File = parsed.GetRequiredValue(file),
                DefinitionsDirectory = parsed.GetValue(definitions),
                Input = LastOfEach(parsed.GetValue(input) ?? []),
                Now = parsed.GetValue(now),
                Advance = parsed.GetValue(advance),
                Requests = requests,
            };
            return await DefinitionRun.RunAsync(options, Registry(), TimeProvider.System, output, errors, cancellationToken);
        });
        return command;
    }

    private static Command CreateValidate(TextWriter output)
    {
        var files = new Argument<string[]>("FILE") { Description = "Definitions to check.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("validate", "Names what would not work, with activity id and JSON path. Exit code 1 where a file has an error.") { files };
        command.SetAction((parsed, cancellationToken) => DefinitionCheck.RunAsync(Registry(), parsed.GetRequiredValue(files), output, cancellationToken));
        return command;
    }

    private static ActivityRegistry Registry() => new(ActivitiesRegistration.Of(ChecklistCatalogue.Shipped));

    private static Dictionary<string, string> LastOfEach(IEnumerable<KeyValuePair<string, string>> inputs)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in inputs)
        {
            result[key] = value;
        }

        return result;
    }

    private static KeyValuePair<string, string>[] ReadInputs(ArgumentResult result)
    {
        var inputs = new List<KeyValuePair<string, string>>();
        foreach (var token in result.Tokens)
        {
            var equals = token.Value.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                result.AddError($"--input: '{token.Value}' is not written NAME=VALUE.");
                return [];
            }

            inputs.Add(new(token.Value[..equals], token.Value[(equals + 1)..]));
        }

        return [.. inputs];
    }

    private static string[] ReadHosts(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (!HttpLimits.IsHost(token.Value))
            {
                result.AddError($"--allow-host: '{token.Value}' is not a host such as api.example.se or 127.0.0.1:8080.");
            }
        }

        return [.. result.Tokens.Select(token => token.Value)];
    }

    private static DateTimeOffset? ReadInstant(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return instant;
        }

        result.AddError($"--now: '{text}' is not an instant such as 2026-03-02T08:00:00Z.");
        return null;
    }

    private static TimeSpan ReadDuration(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (TryReadDuration(text, out var duration) && duration >= TimeSpan.Zero)
        {
            return duration;
        }

        result.AddError($"--advance: '{text}' is not a duration such as 90s, 15m, 2h, 3d, 1.12:00:00 or P1DT12H.");
        return default;
    }

    private static bool TryReadDuration(string text, out TimeSpan duration)
    {
        duration = default;
        try
        {
            if (text.StartsWith('P'))
            {
                duration = XmlConvert.ToTimeSpan(text);
                return true;
            }

            if (text.Length > 1 && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                TimeSpan? unit = text[^1] switch
                {
                    's' => TimeSpan.FromSeconds(1),
                    'm' => TimeSpan.FromMinutes(1),
                    'h' => TimeSpan.FromHours(1),
                    'd' => TimeSpan.FromDays(1),
                    _ => null,
                };
                duration = (unit ?? TimeSpan.Zero) * number;
                return unit is not null;
            }
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return false;
        }

        // A bare number would mean days, which nobody expects.
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out duration);
    }
}
