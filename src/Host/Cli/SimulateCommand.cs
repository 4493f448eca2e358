using System.CommandLine;
using System.Globalization;
using Jobbspar.Host.Simulation;

namespace Jobbspar.Host.Cli;

/// <summary><c>simulate</c>: lives through years of tracks on a fast clock, with the real commands, engine and sweeps, on a database of their own.</summary>
internal static class SimulateCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var tracks = Number("--tracks", "Tracks that are registered a year.", 35);
        var years = Number("--years", "Years to live through.", 2);
        var seed = Number("--seed", "The same seed gives the same figures.", 1);
        Within(tracks, 1, SimulationOptions.MostTracks);
        Within(years, 1, SimulationOptions.MostYears);
        var scenario = new Option<OutcomeScenario>("--scenario") { Description = "How it ends for those who ended: A (December 2019, 65 % a job), B (2021, 50 %) or C (the best tracks, 88 %).", DefaultValueFactory = _ => OutcomeScenario.B, HelpName = "A|B|C" };
        scenario.AcceptOnlyFromAmong(Enum.GetNames<OutcomeScenario>());
        var data = new Option<string?>("--data") { Description = "Folder in which the database is kept; it may not hold one already. When absent, the database goes when the command ends.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object and nothing else." };
        var command = new Command("simulate", "Lives through years of invented tracks on a fast clock and prints what became of them. Exit code 1 where a promise was lost.") { tracks, years, seed, scenario, data, json };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(new SimulationOptions(parsed.GetValue(tracks), parsed.GetValue(years), parsed.GetValue(seed), parsed.GetValue(scenario)), parsed.GetValue(data), parsed.GetValue(json), output, errors, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SimulationOptions options, string? data, bool asJson, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (data is not null)
        {
            Directory.CreateDirectory(data);
            if (File.Exists(Path.Combine(data, SimulationHost.DatabaseFile)))
            {
                await errors.WriteLineAsync($"jobbspar: {data} holds a database already. Name another folder.");
                return CommandLine.Failure;
            }
        }

        var figures = await SimulationRun.RunAsync(options, data, cancellationToken);
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
