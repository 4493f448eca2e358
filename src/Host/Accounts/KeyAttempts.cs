using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Jobbspar.Host.Accounts;

/// <summary>
/// Slows down whoever tries keys, as the sign-in page does with passwords: after so many different wrong ones from one address, no key that is new to this host is
/// looked at from there for a while. A program that goes on sending one key that has ended counts once, and keys that were right go on.
/// </summary>
internal sealed class KeyAttempts(TimeProvider clock, IOptions<IdentityOptions> identity)
{
    // So that strangers cannot fill the memory; the oldest are forgotten first.
    private const int MostAddresses = 10_000;
    private const int MostKeys = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Tries> tries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> right = new(StringComparer.Ordinal);

    private int Most => identity.Value.Lockout.MaxFailedAccessAttempts;

    private TimeSpan Length => identity.Value.Lockout.DefaultLockoutTimeSpan;

    /// <summary>How long it is until a key is looked at again; null where it is now.</summary>
    public TimeSpan? WaitOf(string address, string secret)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            return tries.TryGetValue(address, out var known) && known.Wrong.Count >= Most && known.Until > now && !(right.TryGetValue(HashOf(secret), out var at) && at + Length > now)
                ? known.Until - now
                : null;
        }
    }

    /// <summary>Notes a wrong key.</summary>
    public void Failed(string address, string secret)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            if (!tries.TryGetValue(address, out var known) || known.Until <= now)
            {
                Forget(now);
                tries[address] = known = new Tries([], now + Length);
            }

            if (known.Wrong.Count < Most && known.Wrong.Add(HashOf(secret)) && known.Wrong.Count == Most)
            {
                tries[address] = known with { Until = now + Length };
            }
        }
    }

    /// <summary>Notes a right key.</summary>
    public void Opened(string secret)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            if (right.Count >= MostKeys)
            {
                foreach (var old in right.Where(pair => pair.Value + Length <= now).Select(pair => pair.Key).ToList())
                {
                    right.Remove(old);
                }
            }

            right[HashOf(secret)] = now;
        }
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private void Forget(DateTimeOffset now)
    {
        if (tries.Count < MostAddresses)
        {
            return;
        }

        foreach (var address in tries.Where(pair => pair.Value.Until <= now).Select(pair => pair.Key).ToList())
        {
            tries.Remove(address);
        }

        if (tries.Count >= MostAddresses)
        {
            tries.Remove(tries.MinBy(pair => pair.Value.Until).Key);
        }
    }

    private sealed record Tries(HashSet<string> Wrong, DateTimeOffset Until);
}
