using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Persistence;
using MassTransit;

namespace Jobbspar.Host.Messaging;

/// <summary>RabbitMQ where it is configured, else a transport in this process's memory; the same consumers on both.</summary>
internal static class MessagingSetup
{
    /// <summary>How often a message is tried before it becomes a dead letter; more often than the broker hands it out anew after lost connections.</summary>
    private const int Attempts = 5;

    private const int DeliveryLimit = 20;

    /// <summary>Where the broker puts what it handed out too often.</summary>
    public const string DeadQueue = $"{DigestsFilledConsumer.Queue}.dead";

    public static IServiceCollection AddMessaging(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<EmailSignal>();
        services.AddSingleton<OutboxRelay>();
        services.AddHostedService<OutboxRelayLoop>();
        services.AddSingleton<DeadLetterFilter>();
        services.AddHostedService<DeadQueueLoop>();
        services.AddMassTransit(bus =>
        {
            bus.AddConsumer<DigestsFilledConsumer>();
            if (settings.Broker is { } broker)
            {
                bus.UsingRabbitMq((context, rabbit) => UseRabbitMq(context, rabbit, broker));
            }
            else
            {
                bus.UsingInMemory((context, memory) => memory.ReceiveEndpoint(DigestsFilledConsumer.Queue, endpoint => Consume(context, endpoint)));
            }
        });

        // A host starts, and goes on, without its broker; messages wait in the outbox.
        services.Configure<MassTransitHostOptions>(options =>
        {
            options.WaitUntilStarted = false;
            options.StopTimeout = TimeSpan.FromSeconds(10);
            options.ConsumerStopTimeout = TimeSpan.FromSeconds(5);
        });
        return services;
    }

    private static void UseRabbitMq(IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator rabbit, BrokerAddress broker)
    {
        rabbit.Host(broker.Host, checked((ushort)broker.Port), broker.VirtualHost, "jobbspar", host =>
        {
            host.Username(broker.User);
            host.Password(broker.Password);
            host.PublisherConfirmation = true;

            // What a frozen or vanished host had fetched goes to another host after this time, or at most twice as long.
            host.Heartbeat(TimeSpan.FromSeconds(15));
            if (broker.Tls)
            {
                host.UseSsl(tls => tls.ServerName = broker.Host);
            }
        });
        rabbit.ReceiveEndpoint(DigestsFilledConsumer.Queue, endpoint =>
        {
            endpoint.SetQuorumQueue();
            endpoint.SetQueueArgument("x-delivery-limit", DeliveryLimit);

            // Beyond the limit, which only a consumer that kills its host reaches, the message waits to be fetched among the dead letters.
            endpoint.BindDeadLetterQueue(DeadQueue, DeadQueue, queue => queue.SetQuorumQueue());
            endpoint.PrefetchCount = 16;
            Consume(context, endpoint);
        });
    }

    private static void Consume(IBusRegistrationContext context, IReceiveEndpointConfigurator endpoint)
    {
        var deadLetters = context.GetRequiredService<DeadLetterFilter>();
        endpoint.ConfigureError(failed => failed.UseFilter(deadLetters));
        endpoint.ConfigureDeadLetter(unknown => unknown.UseFilter(deadLetters));

        // While the database is away no message is to blame: it is held, unacknowledged, until the database is back.
        endpoint.UseMessageRetry(retry =>
        {
            retry.Handle<DatabaseUnavailableException>();
            retry.Interval(100_000, TimeSpan.FromSeconds(2));
        });
        endpoint.UseMessageRetry(retry =>
        {
            retry.Ignore<DatabaseUnavailableException>();
            retry.Exponential(Attempts, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(300));
        });
        endpoint.ConfigureConsumer<DigestsFilledConsumer>(context);
    }
}
