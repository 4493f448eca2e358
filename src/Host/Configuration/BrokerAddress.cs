using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Jobbspar.Host.Configuration;

/// <summary>A RabbitMQ virtual host and how to sign in to it.</summary>
public sealed record BrokerAddress
{
    /// <summary>Host name or address.</summary>
    public required string Host { get; init; }

    /// <summary>Port.</summary>
    public required int Port { get; init; }

    /// <summary>Virtual host, <c>/</c> for the default one.</summary>
    public required string VirtualHost { get; init; }

    /// <summary>User name.</summary>
    public required string User { get; init; }

    /// <summary>Password.</summary>
    public required string Password { get; init; }

    /// <summary>True for <c>amqps</c>.</summary>
    public required bool Tls { get; init; }

    /// <summary>For people; never the password.</summary>
    public string Where => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}{(VirtualHost is "/" ? "" : "/" + VirtualHost)}");

    /// <summary>Reads <c>amqp://user:password@host:port/vhost</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out BrokerAddress? address)
    {
        address = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("amqp" or "amqps") || uri.Host.Length == 0)
        {
            return false;
        }

        var account = uri.UserInfo.Split(':', 2);
        var tls = uri.Scheme is "amqps";
        address = new BrokerAddress
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : tls ? 5671 : 5672,
            VirtualHost = uri.AbsolutePath.Trim('/') is { Length: > 0 } path ? Uri.UnescapeDataString(path) : "/",
            User = account[0].Length > 0 ? Uri.UnescapeDataString(account[0]) : "guest",
            Password = account.Length > 1 ? Uri.UnescapeDataString(account[1]) : "guest",
            Tls = tls,
        };
        return true;
    }

    /// <summary>Without the password.</summary>
    public override string ToString() => Where;
}
