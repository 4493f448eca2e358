using System.CommandLine;
using System.Globalization;
using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Host.Cli;

/// <summary><c>receipts verify</c>: looks through the chain of closed books and the books themselves; changes nothing.</summary>
internal static class ReceiptsCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var verify = new Command("verify", "Verifies the chain of closings and that every promise has one receipt or is still open. Exit code 0 where all holds, else 1 with each fault on stderr.");
        var settings = new SettingOptions(verify, SettingKeys.Data);
        verify.SetAction((parsed, cancellationToken) => VerifyAsync(HostSettingsReader.Read(settings.Read(parsed), demo: false), output, errors, cancellationToken));
        return new Command("receipts", "The ledger of promises and their receipts.") { verify };
    }

    private static async Task<int> VerifyAsync(HostSettings settings, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddJobbsparPersistence(settings.Database)
            .AddSingleton<LedgerVerification>()
            .BuildServiceProvider();
        var verdict = await services.GetRequiredService<LedgerVerification>().VerifyAsync(cancellationToken);
        foreach (var fault in verdict.Faults)
        {
            await errors.WriteLineAsync($"jobbspar: {fault}");
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{verdict.Promises} promises: {verdict.Receipts} with a receipt, {verdict.Open} open. {verdict.Entries} closings, the last one {verdict.LastHash}. {(verdict.Holds ? "All holds." : "Something does not hold.")}"));
        return verdict.Holds ? 0 : CommandLine.Failure;
    }
}
