namespace Jobbspar.Host.Http;

/// <summary>What workflows may reach by HTTP, and for how much.</summary>
internal sealed record HttpLimits
{
    /// <summary>Host names or addresses, each with a port where only that one is meant; empty: none.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>For a request with all its redirects, until the last byte of the answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of an answer's body.</summary>
    public int LargestAnswer { get; init; } = 512 * 1024;

    /// <summary>True where a text may stand on the list: a host name or an address, perhaps with a port, and nothing more.</summary>
    public static bool IsHost(string text) =>
        Uri.CheckHostName(text) is not UriHostNameType.Unknown
        || (Uri.TryCreate($"http://{text}", UriKind.Absolute, out var uri) && uri.PathAndQuery is "/" && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0 && !text.Contains('/', StringComparison.Ordinal));

    /// <summary>True where an address is on the list, by its host alone or with this port.</summary>
    public bool Allows(Uri url)
    {
        var host = url.IdnHost;
        foreach (var allowed in AllowedHosts)
        {
            if (string.Equals(allowed, host, StringComparison.OrdinalIgnoreCase)
                || string.Equals(allowed, FormattableString.Invariant($"{host}:{url.Port}"), StringComparison.OrdinalIgnoreCase)
                || string.Equals(allowed, FormattableString.Invariant($"[{host}]:{url.Port}"), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a bare address is itself on the list, with whatever port.</summary>
    public bool Names(string address) =>
        AllowedHosts.Any(allowed => string.Equals(allowed, address, StringComparison.OrdinalIgnoreCase)
            || allowed.StartsWith(address + ":", StringComparison.OrdinalIgnoreCase)
            || allowed.StartsWith($"[{address}]:", StringComparison.OrdinalIgnoreCase));
}
