namespace Jobbspar.Host.Messaging;

/// <summary>The broker was lost. Messages wait in the outbox until it is back.</summary>
public sealed class BrokerUnavailableException(string where) : Exception($"RabbitMQ at {where} does not answer; messages wait.");
