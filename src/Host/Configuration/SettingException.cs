namespace Jobbspar.Host.Configuration;

/// <summary>Settings that cannot be used. The message names every one of them in one line, without their secrets.</summary>
public sealed class SettingException(IReadOnlyList<string> faults) : Exception(string.Join(" ", faults))
{
    /// <summary>One sentence per fault, each beginning with the setting's name.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
