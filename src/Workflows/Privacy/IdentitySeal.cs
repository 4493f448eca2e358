using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Jobbspar.Workflows.Privacy;

/// <summary>
/// Seals and opens what identifies people: AES-256-GCM, bound to the row and the column, so that a sealed value moved to another row does not open.
/// A sealed value is <c>key id.base64(nonce, text, tag)</c>.
/// </summary>
public sealed class IdentitySeal(IdentityKeys keys)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Id of the key that seals now.</summary>
    public string CurrentKeyId => keys.Current.Id;

    /// <summary>Seals a text.</summary>
    /// <param name="owner">Row it belongs to.</param>
    /// <param name="column">What it is, e.g. <c>number</c>.</param>
    /// <param name="text">Text; null stays null.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public string? Close(Guid owner, string column, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var plain = Encoding.UTF8.GetBytes(text);
        var box = new byte[NonceLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceLength));
        using var aes = new AesGcm(keys.Current.Sealing, TagLength);
        aes.Encrypt(box.AsSpan(0, NonceLength), plain, box.AsSpan(NonceLength, plain.Length), box.AsSpan(NonceLength + plain.Length), Bound(owner, column));
        return $"{keys.Current.Id}.{Convert.ToBase64String(box)}";
    }

    /// <summary>Opens what was sealed; null stays null.</summary>
    /// <exception cref="CryptographicException">The key is not among those given, or the value was changed or moved.</exception>
    [return: NotNullIfNotNull(nameof(closed))]
    public string? Open(Guid owner, string column, string? closed)
    {
        if (closed is null)
        {
            return null;
        }

        var id = KeyOf(closed);
        var key = keys.Find(id) ?? throw new CryptographicException($"The identity key {id} is not among those that this host was given.");
        var box = Convert.FromBase64String(closed[(id.Length + 1)..]);
        var plain = new byte[box.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key.Sealing, TagLength);
        aes.Decrypt(box.AsSpan(0, NonceLength), box.AsSpan(NonceLength, plain.Length), box.AsSpan(NonceLength + plain.Length), plain, Bound(owner, column));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Seals anew with the current key what an earlier one sealed.</summary>
    [return: NotNullIfNotNull(nameof(closed))]
    public string? Renew(Guid owner, string column, string? closed) =>
        closed is null || string.Equals(KeyOf(closed), keys.Current.Id, StringComparison.Ordinal) ? closed : Close(owner, column, Open(owner, column, closed));

    /// <summary>Id of the key that sealed something.</summary>
    public static string KeyOf(string closed)
    {
        ArgumentNullException.ThrowIfNull(closed);
        return closed.IndexOf('.', StringComparison.Ordinal) is > 0 and var at ? closed[..at] : "";
    }

    /// <summary>Keyed hash of an identity number: equal numbers have equal hashes, and nobody without the key can try numbers.</summary>
    public string Hash(string digits) => Hash(keys.Current, digits);

    /// <summary>Hashes by all keys, the current first: what a number may be stored under while keys change.</summary>
    public IReadOnlyList<string> Hashes(string digits) => [.. keys.All.Select(key => Hash(key, digits))];

    private static string Hash(IdentityKey key, string digits) => Convert.ToHexStringLower(HMACSHA256.HashData(key.Hashing, Encoding.UTF8.GetBytes(digits)));

    private static byte[] Bound(Guid owner, string column) => Encoding.UTF8.GetBytes($"{owner:N}.{column}");
}
