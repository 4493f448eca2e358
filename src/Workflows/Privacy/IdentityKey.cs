using System.Security.Cryptography;

namespace Jobbspar.Workflows.Privacy;

/// <summary>One key: seals what identifies people, and makes the hashes by which duplicates are found. It never lies in the database.</summary>
public sealed class IdentityKey
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = 32;

    private readonly byte[] sealing;
    private readonly byte[] hashing;

    private IdentityKey(byte[] key)
    {
        // Two uses, two keys: what a hash gives away of one says nothing of the other.
        sealing = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Length, info: "jobbspar sealing"u8.ToArray());
        hashing = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Length, info: "jobbspar hashing"u8.ToArray());
        Id = Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 4, info: "jobbspar key id"u8.ToArray()));
    }

    /// <summary>Eight hexadecimal digits that tell which key sealed something; they say nothing of the key.</summary>
    public string Id { get; }

    internal ReadOnlySpan<byte> Sealing => sealing;

    internal ReadOnlySpan<byte> Hashing => hashing;

    /// <summary>Reads 32 bytes in base64.</summary>
    /// <returns>The key; null where the text is no such thing.</returns>
    public static IdentityKey? Read(string text)
    {
        var bytes = new byte[Length + 1];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var written) && written is Length ? new IdentityKey(bytes[..Length]) : null;
    }

    /// <summary>A new key, as <see cref="Read"/> takes it.</summary>
    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Says which key it is, not what it is.</summary>
    public override string ToString() => Id;
}
