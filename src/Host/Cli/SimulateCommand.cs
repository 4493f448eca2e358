using System.CommandLine;
using System.Globalization;
using Jobbspar.Host.Simulation;

namespace Jobbspar.Host.Cli;

/// <summary><c>simulate</c>: lives through years of tracks on a fast clock, with the real commands, engine and sweeps, on a database that is thrown away.</summary>
internal static class SimulateCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var tracks = Number("--tracks", "Tracks that are registered a year.", 35);
        var years = Number("--years", "Years to live through.", 2);
        var seed = Number("--seed", "The same seed gives the same figures.", 1);
        Within(tracks, 1, SimulationOptions.MostTracks);
        Within(years, 1, SimulationOptions.MostYears);
        var json = new Option<bool>("--json") { Description = "Prints one JSON object and nothing else." };
        var command = new Command("simulate", "Lives through years of invented tracks on a fast clock and prints what became of them. Exit code 1 where a promise was lost.") { tracks, years, seed, json };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(new SimulationOptions(parsed.GetValue(tracks), parsed.GetValue(years), parsed.GetValue(seed)), parsed.GetValue(json), output, errors, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SimulationOptions options, bool asJson, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var figures = await SimulationRun.RunAsync(options, cancellationToken);
        await output.WriteLineAsync(asJson ? SimulationReport.ToJson(figures) : SimulationReport.ToText(figures));
        if (figures.Promises.Holds)
        {
            return 0;
        }

        await errors.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"jobbspar: {figures.Promises.Promised} promises were made, but {figures.Promises.Receipts} are settled and {figures.Promises.Open} are open."));
        return CommandLine.Failure;
    }

    private static Option<int> Number(string name, string meaning, int usual) => new(name) { Description = meaning, DefaultValueFactory = _ => usual, HelpName = "N" };

    private static void Within(Option<int> option, int least, int most) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && (number < least || number > most))
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name}: must be from {least} to {most}."));
        }
    });
}
