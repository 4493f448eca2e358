using System.Security.Cryptography;
using System.Text;

namespace Jobbspar.Engine.Execution;

/// <summary>How stimulus keys are kept: as they are, or hashed where they are too long for a database's index.</summary>
public static class StimulusKeys
{
    private const int Longest = 200;

    /// <summary>The key as it lies in the store. Storing a stored key again changes nothing.</summary>
    public static string Stored(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length <= Longest ? key : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
    }
}
