using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Demo;

/// <summary>Makes a demo of an empty database, and takes one up again where it was left.</summary>
internal sealed class DemoStart(Transactions transactions, TimeProvider clock, DemoAccounts accounts, DemoCatalogue catalogue, DemoPortfolio portfolio)
{
    /// <summary>Key of the setting that says the database is a demo: <c>under way</c> until the portfolio is complete.</summary>
    public const string MarkKey = "demo";

    private const string UnderWay = "under way";
    private const string Complete = "complete";

    /// <exception cref="StartException">The database holds real tracks or users.</exception>
    public async Task PrepareAsync(TextWriter console, CancellationToken cancellationToken)
    {
        var (mark, isEmpty) = await transactions.ReadAsync(
            async (db, token) => (
                await db.Settings.Where(setting => setting.Key == MarkKey).Select(setting => setting.Value).SingleOrDefaultAsync(token),
                !await db.Users.AnyAsync(token) && !await db.Tracks.AnyAsync(token)),
            cancellationToken);
        switch (mark)
        {
            case Complete:
                await ((DemoClock)clock).ReadAsync(transactions, cancellationToken);
                return;
            case UnderWay:
                await console.WriteLineAsync("The making of the example portfolio was interrupted; the demo goes on with what there is.");
                await FinishAsync(cancellationToken);
                return;
            case null when !isEmpty:
                throw new StartException("This database is in use and is no demo; --demo fills only an empty one. Choose another data folder with --data.");
        }

        await console.WriteLineAsync("Making the example portfolio …");
        await MarkAsync(UnderWay, cancellationToken);
        await accounts.CreateAsync(cancellationToken);
        await catalogue.CreateAsync(cancellationToken);
        await portfolio.CreateAsync((DemoClock)clock, cancellationToken);
        await FinishAsync(cancellationToken);
    }

    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        await accounts.CreateAsync(cancellationToken);
        await ((DemoClock)clock).WriteAsync(transactions, cancellationToken);
        await MarkAsync(Complete, cancellationToken);
    }

    private Task MarkAsync(string value, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                if (await unit.Db.Settings.FindAsync([MarkKey], token) is { } setting)
                {
                    setting.Value = value;
                }
                else
                {
                    unit.Db.Settings.Add(new Setting { Key = MarkKey, Value = value });
                }
            },
            cancellationToken);
}
