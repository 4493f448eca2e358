using Jobbspar.Host.Configuration;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Jobbspar.Host.Startup;

/// <summary>Signs in to RabbitMQ once at start, so that a wrong address or password is told at once and not looked for in a log.</summary>
internal static class BrokerProbe
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <exception cref="StartException">It cannot be reached, or refuses.</exception>
    public static async Task CheckAsync(BrokerAddress broker, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await FactoryOf(broker).CreateConnectionAsync("jobbspar start", cancellationToken);
            await connection.CloseAsync(cancellationToken);
        }
        catch (BrokerUnreachableException fault)
        {
            throw new StartException($"RabbitMQ at {broker.Where} cannot be used: {Why(fault, broker)}", fault);
        }
        catch (OperationInterruptedException fault)
        {
            throw new StartException($"RabbitMQ at {broker.Where} cannot be used: {Why(fault, broker)}", fault);
        }
    }

    /// <summary>Makes connections outside the bus.</summary>
    public static ConnectionFactory FactoryOf(BrokerAddress broker) => new()
    {
        HostName = broker.Host,
        Port = broker.Port,
        VirtualHost = broker.VirtualHost,
        UserName = broker.User,
        Password = broker.Password,
        RequestedConnectionTimeout = Limit,
        AutomaticRecoveryEnabled = false,
        Ssl = new SslOption(broker.Host, enabled: broker.Tls),
    };

    private static string Why(Exception fault, BrokerAddress broker)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AuthenticationFailureException or PossibleAuthenticationFailureException:
                    return $"sign-in as {broker.User} was refused.";
                case OperationInterruptedException { ShutdownReason: { } reason }:
                    return $"{reason.ReplyText}.";
                case System.Net.Sockets.SocketException socket:
                    return $"no answer ({socket.Message}).";
            }
        }

        return $"no answer ({(fault.InnerException ?? fault).Message.ReplaceLineEndings(" ")}).";
    }
}
