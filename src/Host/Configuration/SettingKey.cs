namespace Jobbspar.Host.Configuration;

/// <summary>One setting as an administrator writes it: the single place that names and describes it.</summary>
public sealed record SettingKey
{
    /// <summary>Environment variable, e.g. <c>JOBBSPAR_URLS</c>.</summary>
    public required string Variable { get; init; }

    /// <summary>Command line option that overrides the variable, e.g. <c>--urls</c>; null where there is none.</summary>
    public string? Option { get; init; }

    /// <summary>What holds when it is absent, in words.</summary>
    public required string Default { get; init; }

    /// <summary>What it does, in one sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>An example value, valid as it stands.</summary>
    public required string Example { get; init; }

    /// <summary>True where the value holds a password and is never shown.</summary>
    public bool IsSecret { get; init; }
}
