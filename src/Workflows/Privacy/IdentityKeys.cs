namespace Jobbspar.Workflows.Privacy;

/// <summary>The keys of an installation. The first seals; the others open what was sealed before it took their place.</summary>
public sealed class IdentityKeys
{
    private readonly IReadOnlyList<IdentityKey> keys;

    /// <summary>Keys in order, the current one first.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public IdentityKeys(IReadOnlyList<IdentityKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Count == 0)
        {
            throw new ArgumentException("At least one key is needed.", nameof(keys));
        }

        this.keys = keys;
    }

    /// <summary>The key that seals.</summary>
    public IdentityKey Current => keys[0];

    /// <summary>All of them.</summary>
    public IReadOnlyList<IdentityKey> All => keys;

    /// <summary>The key with an id, or null.</summary>
    public IdentityKey? Find(string id) => keys.FirstOrDefault(key => string.Equals(key.Id, id, StringComparison.Ordinal));

    /// <summary>Reads keys in base64, separated by commas, the current one first.</summary>
    /// <returns>The keys; null where one of them is none, or there is none.</returns>
    public static IdentityKeys? Read(string text)
    {
        var read = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(IdentityKey.Read).ToList();
        return read.Count > 0 && read.TrueForAll(key => key is not null) ? new IdentityKeys([.. read.OfType<IdentityKey>()]) : null;
    }
}
