using System.Globalization;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Demo;

/// <summary>
/// The domain's clock of a demo: the system's, moved forward by an offset that the database keeps. Sessions, cookies and the
/// scheduler stay on the system's clock.
/// </summary>
public sealed class DemoClock : TimeProvider
{
    /// <summary>Key of the setting that keeps the offset, in ticks.</summary>
    public const string OffsetKey = "demo.clock.offset";

    private long offset;

    /// <summary>How far the clock is from the system's; negative only while the example portfolio is being lived through.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref offset));

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;

    /// <summary>Sets the clock without keeping the offset.</summary>
    internal void Set(DateTimeOffset now) => Interlocked.Exchange(ref offset, (now - System.GetUtcNow()).Ticks);

    /// <summary>Takes up the offset that the database keeps.</summary>
    internal async Task ReadAsync(Transactions transactions, CancellationToken cancellationToken)
    {
        var stored = await transactions.ReadAsync(
            (db, token) => db.Settings.Where(setting => setting.Key == OffsetKey).Select(setting => setting.Value).SingleOrDefaultAsync(token),
            cancellationToken);
        if (long.TryParse(stored, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ticks))
        {
            Interlocked.Exchange(ref offset, ticks);
        }
    }

    /// <summary>Keeps the offset.</summary>
    internal async Task WriteAsync(Transactions transactions, CancellationToken cancellationToken) =>
        await transactions.RunAsync(
            async (unit, token) =>
            {
                var value = Offset.Ticks.ToString(CultureInfo.InvariantCulture);
                if (await unit.Db.Settings.FindAsync([OffsetKey], token) is { } setting)
                {
                    setting.Value = value;
                }
                else
                {
                    unit.Db.Settings.Add(new Setting { Key = OffsetKey, Value = value });
                }

                return true;
            },
            cancellationToken);
}
