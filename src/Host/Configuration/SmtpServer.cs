namespace Jobbspar.Host.Configuration;

/// <summary>The mail server.</summary>
public sealed record SmtpServer
{
    /// <summary>Host name or address.</summary>
    public required string Host { get; init; }

    /// <summary>Port.</summary>
    public required int Port { get; init; }

    /// <summary>User name; null where the server asks for none.</summary>
    public string? User { get; init; }

    /// <summary>Password.</summary>
    public string? Password { get; init; }

    /// <summary>True where the connection must be encrypted.</summary>
    public required bool StartTls { get; init; }

    /// <summary>Without the password.</summary>
    public override string ToString() => $"{Host}:{Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
