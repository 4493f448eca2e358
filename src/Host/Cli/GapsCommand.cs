using System.CommandLine;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Gaps.Chains;

namespace Jobbspar.Host.Cli;

/// <summary><c>gaps FILE</c>: the gaps in one participant's chain, as JSON.</summary>
internal static class GapsCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var file = new Argument<string>("FILE") { Description = "JSON file with one participant's time, interventions, breaks and absences." };
        var command = new Command("gaps", "Prints the gaps in one participant's chain of interventions, as JSON.") { file };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(file), output, errors, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string path, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        try
        {
            var chain = ChainFile.Read(await ReadAsync(path, cancellationToken));
            await output.WriteLineAsync(ChainGapJson.Write(new ChainGaps(new WorkingDayCalendar(), ChainScales.Usual).Find(chain)));
            return 0;
        }
        catch (ChainFileException fault)
        {
            return await FailAsync(fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return await FailAsync($"FILE: {path} cannot be read: {fault.Message}");
        }

        async Task<int> FailAsync(string told)
        {
            await errors.WriteLineAsync($"jobbspar: {told.ReplaceLineEndings(" ")}");
            return CommandLine.Failure;
        }
    }

    /// <summary>Reads no further than one byte past the largest size, so that a device that never ends is refused too.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while (bytes.Length <= ChainFile.LargestSize && (read = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await bytes.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
