using System.Security.Cryptography;

namespace Jobbspar.Host.Accounts;

/// <summary>Passwords that a person can read and type: five groups of four, without signs that look alike; 116 bits.</summary>
internal static class RandomPassword
{
    private const string Signs = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static string Next() => string.Join('-', Enumerable.Range(0, 5).Select(_ => RandomNumberGenerator.GetString(Signs, 4)));
}
